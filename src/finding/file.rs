//! T: the file as a whole.

use super::declare::findings;

findings! {
    T01 Error empty_file() {
        title: "Tệp rỗng", "Empty file";
        message: "tệp không có nội dung; chưa được tổng hợp", "the file has no content; it is not counted";
        ask: "gửi lại tệp biểu", "send the form again";
        why: "Tệp rỗng thường là tệp chưa tải xong, không phải là báo cáo trống.", "An empty file is usually a download that never finished, not an empty report.";
        example: "Tệp `hai-ba.xlsx` có dung lượng 0 byte.", "The file `hai-ba.xlsx` has 0 bytes.";
        cure: "Tải lại tệp từ thư hoặc hệ thống văn bản; nếu vẫn rỗng, đề nghị đơn vị gửi lại.", "Download the file again; if it is still empty, ask the agency to send it again.";
    }
    T02 Error file_too_large(megabytes) {
        title: "Tệp quá lớn", "File too large";
        message: "tệp nặng {megabytes} MB, lớn hơn mọi biểu có thể có; chưa được tổng hợp", "the file has {megabytes} MB, more than any form can have; it is not counted";
        ask: "bỏ ảnh, trang tính thừa hoặc chép các ô nhập sang biểu mới, rồi gửi lại", "remove pictures and surplus sheets or copy the input cells into a fresh form, and send that";
        why: "Một biểu chỉ nặng vài chục KB; tệp hàng chục MB chứa thứ khác.", "A form has some tens of KB; a file of many MB holds something else.";
        example: "Tệp có dán nhiều ảnh chụp văn bản.", "Photos of documents were pasted into the workbook.";
    }
    T03 Error password() {
        title: "Tệp có mật khẩu", "File with a password";
        message: "tệp được đặt mật khẩu nên không mở được; chưa được tổng hợp", "the file has a password and cannot be opened; it is not counted";
        ask: "bỏ mật khẩu (Tệp ▸ Thông tin ▸ Bảo vệ sổ làm việc), lưu và gửi lại", "remove the password (File ▸ Info ▸ Protect Workbook), save and send it again";
        why: "Không có mật khẩu thì không ai đọc được số liệu bên trong.", "Without the password nobody can read what is inside.";
        example: "Excel hỏi mật khẩu khi mở tệp.", "Excel asks for a password when the file is opened.";
    }
    T04 Error word_document() {
        title: "Văn bản Word thay cho biểu", "A Word document instead of the form";
        message: "đây là văn bản Word, không phải biểu Excel; chưa được tổng hợp", "this is a Word document, not the Excel form; it is not counted";
        ask: "điền vào biểu Excel đã nhận rồi gửi lại", "fill in the Excel form received and send that";
        why: "Số liệu chỉ được đọc từ biểu, không đọc từ lời văn.", "Figures are read from the form only, never from running text.";
        example: "Công văn báo cáo `.docx` được bỏ vào thư mục nhận.", "A covering letter `.docx` was put into the inbox.";
        cure: "Lấy biểu Excel kèm theo công văn; nếu không có, đề nghị gửi bổ sung.", "Take the Excel form that came with the letter; if there is none, ask for it.";
    }
    T05 Error pdf_document() {
        title: "Tệp PDF thay cho biểu", "A PDF instead of the form";
        message: "đây là tệp PDF, không phải biểu Excel; chưa được tổng hợp", "this is a PDF, not the Excel form; it is not counted";
        ask: "gửi chính tệp Excel đã điền", "send the filled Excel file itself";
        why: "Bản PDF là ảnh của biểu; không đọc được ô nào là ô nào.", "A PDF is a picture of the form; no cell can be told from another.";
        example: "Bản quét có dấu đỏ của biểu.", "A stamped scan of the form.";
        cure: "Đề nghị gửi tệp Excel; bản PDF có dấu để lưu hồ sơ.", "Ask for the Excel file; keep the stamped PDF for the records.";
    }
    T06 Error picture() {
        title: "Ảnh chụp thay cho biểu", "A picture instead of the form";
        message: "đây là ảnh chụp, không phải biểu Excel; chưa được tổng hợp", "this is a picture, not the Excel form; it is not counted";
        ask: "gửi chính tệp Excel đã điền", "send the filled Excel file itself";
        why: "Không đọc số liệu từ ảnh.", "Figures are not read from pictures.";
        example: "Ảnh chụp màn hình gửi qua Zalo.", "A screenshot sent by Zalo.";
    }
    T07 Error web_page() {
        title: "Trang web hoặc XML mang tên Excel", "A web page or XML named like a workbook";
        message: "nội dung tệp là trang web hoặc XML, dù tên là Excel; chưa được tổng hợp", "the content is a web page or XML although it is named like a workbook; it is not counted";
        ask: "mở bằng Excel, chọn Lưu thành, kiểu .xlsx, rồi gửi lại", "open it in Excel, choose Save as .xlsx, and send that";
        why: "Một số phần mềm xuất trang web với đuôi .xls; định dạng số trong đó không tin được.", "Some programs export web pages named .xls; number formats in them cannot be trusted.";
        example: "Tệp `.xls` tải từ hệ thống báo cáo, thực chất là HTML.", "An `.xls` downloaded from a portal that is really HTML.";
    }
    T08 Error plain_text() {
        title: "Tệp chữ hoặc CSV thay cho biểu", "Plain text or CSV instead of the form";
        message: "đây là tệp chữ hoặc CSV, không phải biểu Excel; chưa được tổng hợp", "this is plain text or CSV, not the Excel form; it is not counted";
        ask: "gửi chính tệp Excel đã điền", "send the filled Excel file itself";
        why: "CSV mất mã dòng, định dạng và trang nhận diện của biểu.", "CSV loses the form's row keys, formats and identity.";
        example: "Biểu được lưu thành `.csv`.", "The form was saved as `.csv`.";
    }
    T09 Error numbers_document() {
        title: "Tệp Numbers của Apple", "An Apple Numbers document";
        message: "đây là tệp Numbers của Apple; chưa được tổng hợp", "this is an Apple Numbers document; it is not counted";
        ask: "xuất sang Excel (trong Numbers: Tệp ▸ Xuất sang ▸ Excel) rồi gửi lại", "export it (in Numbers: File ▸ Export To ▸ Excel) and send that";
        why: "Định dạng riêng của Apple không đọc được.", "Apple's own format is not read.";
        example: "Biểu được điền trên máy Mac rồi gửi tệp `.numbers`.", "The form was filled in on a Mac and sent as `.numbers`.";
    }
    T10 Error binary_workbook() {
        title: "Sổ tính nhị phân .xlsb", "A binary workbook (.xlsb)";
        message: "tệp là sổ tính nhị phân (.xlsb); chưa được tổng hợp", "the file is a binary workbook (.xlsb); it is not counted";
        ask: "mở bằng Excel, lưu lại thành .xlsx rồi gửi lại", "open it in Excel, save it as .xlsx and send that";
        why: "Định dạng này không đọc được một cách chắc chắn.", "This format cannot be read reliably.";
        example: "Tệp `pnv.xlsb`.", "The file `pnv.xlsb`.";
    }
    T11 Error other_archive() {
        title: "Tệp nén RAR, 7z", "A RAR or 7z archive";
        message: "đây là tệp nén không phải .zip; các tệp bên trong chưa được tổng hợp", "this is an archive other than .zip; the files in it are not counted";
        hint: "giải nén rồi bỏ các tệp Excel vào thư mục nhận", "unpack it and put the workbooks into the inbox";
        ask: "gửi thẳng tệp .xlsx, không nén", "send the .xlsx itself, not packed";
        why: "Chỉ tệp .zip được mở.", "Only .zip archives are opened.";
        example: "`bao-cao.rar` gửi qua thư điện tử.", "`bao-cao.rar` sent by mail.";
    }
    T12 Error unknown_kind() {
        title: "Không phải sổ tính", "Not a workbook";
        message: "nội dung tệp không phải là sổ tính Excel; chưa được tổng hợp", "the content is no Excel workbook; it is not counted";
        hint: "mở thử bằng Excel; nếu không mở được, đề nghị đơn vị gửi lại", "try to open it in Excel; if that fails, ask the agency to send it again";
        ask: "gửi lại đúng biểu Excel đã điền", "send the filled Excel form itself";
        why: "Chương trình xem nội dung chứ không xem tên tệp.", "The content is looked at, not the name.";
        example: "Bản trình chiếu được đổi tên thành `.xlsx`.", "A presentation renamed to `.xlsx`.";
    }
    T13 Error truncated() {
        title: "Tệp bị cụt", "File cut short";
        message: "tệp bị cụt, phần cuối chưa được chép hoặc tải xong; chưa được tổng hợp", "the file is cut short: its end was never copied or downloaded; it is not counted";
        hint: "tải lại tệp từ thư gốc; nếu vẫn cụt, đề nghị đơn vị gửi lại", "download it again from the original mail; if it is still cut, ask the agency to send it again";
        ask: "gửi lại tệp biểu", "send the form again";
        why: "Nửa tệp có thể mở được nhưng thiếu số liệu.", "Half a file may open and lack figures.";
        example: "Tệp đang đồng bộ dở từ OneDrive, Zalo.", "A file half synchronised by OneDrive or Zalo.";
    }
    T14 Error broken_package(why) {
        title: "Tệp hỏng", "Damaged file";
        message: "tệp Excel bị hỏng ({why}); chưa được tổng hợp", "the workbook is damaged ({why}); it is not counted";
        ask: "mở bằng Excel, để Excel sửa, lưu lại thành .xlsx rồi gửi lại", "open it in Excel, let Excel repair it, save it as .xlsx and send that";
        why: "Đọc nửa chừng một tệp hỏng có thể cho số liệu sai mà không ai biết.", "Reading a damaged file halfway may give wrong figures unseen.";
        example: "Tệp hỏng khi chép qua USB.", "A file damaged on a USB stick.";
    }
    T15 Error beyond_limits(why) {
        title: "Nội dung lớn bất thường", "Content beyond all bounds";
        message: "nội dung bên trong lớn bất thường so với một biểu ({why}); chưa được tổng hợp", "the content is far larger than a form ({why}); it is not counted";
        ask: "chép các ô nhập sang biểu mới rồi gửi lại", "copy the input cells into a fresh form and send that";
        why: "Tệp như vậy có thể làm treo máy; biểu thật không bao giờ lớn như thế.", "Such a file can hang a computer; a real form is never that large.";
        example: "Định dạng bị kéo xuống tận dòng 1.048.576.", "Formats dragged down to row 1,048,576.";
    }
    T16 Error still_written() {
        title: "Tệp đang được ghi", "File still being written";
        message: "tệp thay đổi trong lúc đọc, có lẽ đang được chép hoặc đồng bộ; chưa được tổng hợp", "the file changed while it was read, probably it is still being copied; it is not counted";
        hint: "chờ chép xong rồi chạy lại", "wait until it is copied and run again";
        why: "Đọc lúc này có thể chỉ được một nửa.", "Read now, it might be half of itself.";
        example: "Thư mục nhận nằm trong OneDrive đang đồng bộ.", "The inbox lies in a OneDrive folder that is synchronising.";
    }
    T17 Error link() {
        title: "Lối tắt thay cho tệp", "A link instead of a file";
        message: "đây là lối tắt (liên kết), không phải tệp; không được mở", "this is a link, not a file; it is not followed";
        hint: "chép chính tệp biểu vào thư mục nhận", "copy the file itself into the inbox";
        why: "Liên kết có thể dẫn ra ngoài thư mục làm việc, và mai kia dẫn tới tệp khác.", "A link may lead outside the workspace, and to another file tomorrow.";
        example: "Liên kết tới một thư mục dùng chung.", "A link into a shared folder.";
    }
    T18 Error not_a_file() {
        title: "Không phải tệp thường", "Not a regular file";
        message: "đây không phải tệp thường (ống, thiết bị); không được mở", "this is no regular file (a pipe, a device); it is not opened";
        hint: "xóa khỏi thư mục nhận", "remove it from the inbox";
        why: "Mở nó có thể làm chương trình chờ mãi.", "Opening it might never end.";
        example: "Một ống dữ liệu mang tên `x.xlsx`.", "A pipe named `x.xlsx`.";
    }
    T19 Error deep_folder() {
        title: "Thư mục quá sâu", "Folder too deep";
        message: "thư mục này nằm sâu hơn một cấp; các tệp bên trong không được đọc", "this folder lies more than one level deep; the files in it are not read";
        hint: "chuyển các tệp lên thư mục của kỳ hoặc thư mục của đơn vị", "move the files up into the month's folder or the unit's folder";
        why: "Thư mục nhận chỉ được xem thêm một cấp (theo đơn vị).", "The inbox is looked into one level deep, by unit.";
        example: "`inbox/2024-09/hai-ba/cu/`.", "`inbox/2024-09/hai-ba/cu/`.";
    }
    T20 Error disk_refused(why) {
        title: "Máy không cho đọc tệp", "The disk refused";
        message: "máy không cho đọc tệp ({why}); chưa được tổng hợp", "the disk refused to read the file ({why}); it is not counted";
        hint: "đóng tệp nếu đang mở, xem lại quyền đọc rồi chạy lại", "close it where it is open, check that it may be read, and run again";
        why: "Tệp đang bị khóa, hoặc tài khoản không có quyền.", "It is locked, or the account may not read it.";
        example: "Tệp đang mở trong Excel trên máy khác.", "It is open in Excel on another computer.";
        cure: "Đóng tệp, hoặc chép sang thư mục khác rồi chép lại.", "Close it, or copy it away and back.";
    }
    T21 Info legacy_format(kind) {
        title: "Định dạng cũ", "Old format";
        message: "tệp lưu ở định dạng {kind}; đã đọc đủ các ô", "the file is saved as {kind}; all of its cells were read";
        ask: "lần sau lưu thành .xlsx", "save it as .xlsx next time";
        why: "Định dạng này có thể làm mất gợi ý nhập và phần tự kiểm tra của biểu.", "This format may lose the form's input hints and its self-check.";
        example: "Biểu được lưu thành `.xls` bằng phần mềm khác Excel.", "The form was saved as `.xls` by a program other than Excel.";
    }
    T22 Error legacy_unreadable() {
        title: "Sổ tính đời trước Excel 97", "A workbook of before Excel 97";
        message: "tệp .xls này thuộc đời trước Excel 97; chưa được tổng hợp", "this .xls is of a time before Excel 97; it is not counted";
        ask: "mở bằng Excel, lưu lại thành .xlsx rồi gửi lại", "open it in Excel, save it as .xlsx and send that";
        why: "Định dạng ấy ghi chữ không dấu Unicode; biểu của kế hoạch không thể còn nguyên trong đó.", "That format knows no Unicode letters; a form cannot be whole in it.";
        example: "Tệp được lưu kiểu “Excel 5.0/95”.", "A file saved as “Excel 5.0/95”.";
    }
    T23 Info has_macros() {
        title: "Tệp có macro", "File with macros";
        message: "tệp có macro; macro không được chạy, số liệu vẫn được đọc", "the file carries macros; they are not run, the figures are read";
        hint: "biểu không cần macro; hỏi đơn vị nếu thấy lạ", "the form needs no macros; ask the agency if this looks odd";
        ask: "lưu lại thành .xlsx, biểu không cần macro", "save it as .xlsx, for the form needs no macros";
        why: "Macro lạ có thể gây hại khi mở tệp bằng Excel.", "Unknown macros can do harm when the file is opened in Excel.";
        example: "Tệp `.xlsm`.", "An `.xlsm` file.";
    }
    T24 Warning open_elsewhere(lock) {
        title: "Tệp đang mở", "File open elsewhere";
        message: "tệp đang được mở ở nơi khác (có tệp khóa {lock}); nội dung đã lưu vẫn được đọc", "the file is open elsewhere (there is a lock file {lock}); what was saved is read";
        hint: "đóng tệp, lưu nếu cần, rồi chạy lại", "close it, save if needed, and run again";
        why: "Những gì chưa lưu không được tính.", "What is not saved yet does not count.";
        example: "`~$hai-ba.xlsx` nằm cạnh `hai-ba.xlsx`.", "`~$hai-ba.xlsx` lies beside `hai-ba.xlsx`.";
    }
    T25 Error empty_zip() {
        title: "Tệp nén không có gì", "Empty archive";
        message: "tệp nén không chứa tệp nào; không có gì để tổng hợp", "the archive holds no file; there is nothing to count";
        ask: "gửi lại tệp biểu", "send the form itself";
        why: "Có thể đơn vị đã nén nhầm thư mục.", "The unit may have packed the wrong folder.";
        example: "`bao-cao.zip` chỉ có thư mục trống.", "`bao-cao.zip` with empty folders only.";
    }
    T26 Error nested_archive(name) {
        title: "Tệp nén trong tệp nén", "Archive inside an archive";
        message: "{name} là tệp nén nằm trong tệp nén; chưa được mở, các tệp khác bên cạnh vẫn được đọc", "{name} is an archive inside an archive; it is not opened, the files beside it are read";
        hint: "giải nén rồi bỏ các tệp Excel vào thư mục nhận", "unpack it and put the workbooks into the inbox";
        ask: "gửi thẳng tệp .xlsx, không nén", "send the .xlsx itself, not packed";
        why: "Tệp nén lồng nhau không được mở.", "Archives inside archives are not opened.";
        example: "`cac-xa.zip` chứa `hai-ba.zip`.", "`cac-xa.zip` holds `hai-ba.zip`.";
    }
    T27 Error too_many_in_archive(count, most) {
        title: "Tệp nén chứa quá nhiều tệp", "Too many files in an archive";
        message: "tệp nén chứa {count} tệp, nhiều nhất là {most}; cả tệp chưa được tổng hợp", "the archive holds {count} files, {most} at most; none of it is counted";
        hint: "giải nén rồi bỏ các tệp Excel vào thư mục nhận", "unpack it and put the workbooks into the inbox";
        ask: "gửi thẳng tệp .xlsx, không nén", "send the .xlsx itself, not packed";
        why: "Số tệp như vậy không phải là một đợt nộp báo cáo.", "That many files are not a delivery of returns.";
        example: "Nén cả ổ đĩa.", "A whole drive was packed.";
    }
    T28 Error own_fault(why) {
        title: "Lỗi của chương trình", "A fault of the program";
        message: "chương trình gặp lỗi ở phần việc này ({why}); phần này bị bỏ ra, các phần khác vẫn được làm", "the program failed in this piece of work ({why}); it is left out, everything else is done";
        hint: "báo người phụ trách phần mềm kèm câu này; nếu đây là tệp gửi về, mở bằng Excel, lưu lại thành .xlsx rồi chạy lại", "report this sentence; if it is a returned file, open it in Excel, save it as .xlsx and run again";
        why: "Lỗi này thuộc về chương trình, không phải của đơn vị.", "The fault is the program's, not the unit's.";
        example: "Một kiểu tệp chưa từng gặp; một con số quá lớn.", "A kind of file never met before; a figure too large.";
    }
    T29 Error held_open() {
        title: "Tệp đang mở ở chương trình khác", "Another program keeps the file to itself";
        message: "tệp đang mở ở chương trình khác, chương trình đó không cho đọc; chưa được tổng hợp", "another program has the file open and lets nobody read it; it is not counted";
        hint: "đóng tệp ở chương trình đó rồi chạy lại", "close it there and run again";
        why: "Không đọc được thì không biết trong tệp có gì.", "What cannot be read cannot be counted.";
        example: "Phần mềm diệt vi-rút hoặc đồng bộ đang giữ tệp; một máy khác mở tệp qua mạng.", "A virus scanner or a synchroniser holds it; another computer has it open over the network.";
        cure: "Đóng tệp, chờ đồng bộ xong, hoặc chép tệp ra chỗ khác rồi chép lại.", "Close it, wait for the synchroniser, or copy it away and back.";
    }
    T30 Error broken_archive(what) {
        title: "Tệp nén không an toàn", "An archive that cannot be opened safely";
        message: "tệp nén hỏng hoặc có đường dẫn lạ ({what}); các tệp trong đó chưa được tổng hợp", "the archive is broken or holds a strange path ({what}); nothing in it is counted";
        hint: "giải nén rồi bỏ từng tệp .xlsx vào thư mục inbox; không giải nén được thì đề nghị đơn vị gửi lại", "unpack it and put each .xlsx into the inbox; if that fails, ask for it again";
        ask: "gửi thẳng tệp .xlsx, không nén", "send the .xlsx itself, not packed";
        why: "Tệp nén như vậy có thể ghi đè lên tệp ở chỗ khác, hoặc thiếu dữ liệu.", "Such an archive may write over files elsewhere, or lack data.";
        example: "Trong tệp .zip có tên `../../a.xlsx`; tệp .zip tải về chưa hết.", "The .zip names `../../a.xlsx`; the .zip was not downloaded to its end.";
    }
    T31 Error not_written(why) {
        title: "Không ghi được tệp", "A file that cannot be written";
        message: "không ghi được tệp này ({why}); bản cũ nếu có được giữ nguyên, các tệp khác đã được ghi", "this file cannot be written ({why}); an older one is left as it is, the other files are written";
        hint: "xem quyền ghi và dung lượng trống rồi chạy lại", "see that the folder may be written to and has room, and run again";
        why: "Một tệp không ghi được không làm mất các tệp khác.", "One file that cannot be written costs no other.";
        example: "`outbox/2024-09/tra-lai` chỉ cho đọc.", "`outbox/2024-09/tra-lai` is read-only.";
        cure: "Cho phép ghi vào thư mục, chạy lại.", "Allow writing to the folder and run again.";
    }
    T32 Info beside_a_form(form) {
        title: "Tệp kèm theo biểu", "A file that came with a form";
        message: "tệp kèm theo biểu {form}; không có ô nào để đọc, số liệu lấy từ biểu", "this came with the form {form}; there is no cell in it to read, the figures are the form's";
        hint: "không phải làm gì; lưu hồ sơ nếu là bản có chữ ký", "there is nothing to do; keep it for the records if it is signed";
        why: "Công văn, bản quét, ảnh chụp gửi cùng biểu không thay cho biểu và không làm hỏng biểu.", "A letter, a scan or a photo sent with a form neither replaces nor spoils it.";
        example: "`hai-ba.zip` có `hai-ba.xlsx` và `cong-van.pdf`.", "`hai-ba.zip` holds `hai-ba.xlsx` and `cong-van.pdf`.";
    }
    T33 Error damaged_copy(part) {
        title: "Tệp hỏng khi chép", "A file damaged on its way";
        message: "{part} sai mã kiểm tra hoặc kích thước, hỏng khi chép hoặc tải; chưa được tổng hợp", "{part} does not fit its own checksum or size, damaged when it was copied or downloaded; it is not counted";
        hint: "tải lại tệp từ thư gốc; nếu vẫn hỏng, đề nghị đơn vị gửi lại", "download it again from the original mail; if it is still damaged, ask the agency to send it again";
        ask: "gửi lại tệp biểu", "send the form again";
        why: "Byte bị đổi trên đường đi có thể là một con số khác.", "A byte changed on the way may be another figure.";
        example: "USB hỏng; thư tải về bị lỗi.", "A bad USB stick; a faulty download.";
    }
    T34 Warning misplaced(folder) {
        title: "Tệp nằm ngoài thư mục của kỳ", "A file outside every month's folder";
        message: "tệp nằm ngoài thư mục của kỳ; chưa được tổng hợp", "the file lies in no month's folder; it is not counted";
        hint: "chuyển vào {folder} rồi chạy lại", "move it into {folder} and run again";
        why: "Tệp ở kỳ nào là do thư mục, hoặc do chính biểu; chương trình không tự chuyển tệp.", "The folder says which month a file is of; the program moves no file itself.";
        example: "`inbox/hai-ba.xlsx`, `inbox/moi nhan/hai-ba.xlsx`.", "`inbox/hai-ba.xlsx`, `inbox/new/hai-ba.xlsx`.";
        cure: "Chuyển tệp vào thư mục của kỳ, ví dụ inbox/2024-09.", "Move the file into its month's folder, such as inbox/2024-09.";
    }
}
