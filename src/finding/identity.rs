//! D: whose return it is, and of which month.

use super::declare::findings;

findings! {
    D01 Error carriers_disagree(sheet, meta, subject) {
        title: "Các dấu nhận diện trái nhau", "Marks of identity disagree";
        message: "mã trên trang tính là {sheet}, trang ẩn _meta ghi {meta}, thuộc tính tệp ghi {subject}; phải như nhau; chưa được tổng hợp", "the code on the sheet says {sheet}, the hidden sheet _meta {meta}, the file's properties {subject}; they must agree; it is not counted";
        told: "các dấu nhận diện trong tệp không khớp nhau, có lẽ biểu được chép từ đơn vị hoặc kỳ khác; chưa được tổng hợp", "the marks of identity in the file disagree, the form was probably copied from another unit or month; it is not counted";
        hint: "hỏi đơn vị biểu này của ai, kỳ nào; trả lời trong quyet-dinh.xlsx", "ask whose form this is and of which month; answer in quyet-dinh.xlsx";
        ask: "điền đúng biểu của đơn vị rồi gửi lại, hoặc cho biết biểu này của ai, kỳ nào", "fill in the agency's own form and send it, or say whose this is and of which month";
        why: "Biểu có thể được chép từ đơn vị khác hoặc kỳ khác; tính nhầm đơn vị nặng hơn là chưa tính.", "The form may be copied from another unit or month; counting it for the wrong unit is worse than not yet counting it.";
        example: "Trang tính của đơn vị này được chép vào tệp của đơn vị kia.", "One commune's sheet was copied into another commune's file.";
    }
    D02 Warning check_characters(code) {
        title: "Mã biểu bị sửa", "Form code altered";
        message: "mã biểu {code} có ký tự kiểm tra sai; lấy theo các dấu nhận diện khác", "the form code {code} has wrong check characters; the other marks of identity were used";
        hint: "không cần sửa", "nothing to do";
        ask: "giữ nguyên mã biểu; lần sau dùng biểu mới", "leave the form code alone, and use a fresh form next time";
        why: "Ký tự kiểm tra phát hiện mã bị gõ lại sai.", "The check characters catch a code that was retyped wrongly.";
        example: "Mã bị mất hai chữ cuối.", "The code lost its last two letters.";
    }
    D03 Warning one_carrier(mark) {
        title: "Chỉ còn một dấu nhận diện", "Only one mark of identity left";
        message: "biểu chỉ còn một dấu nhận diện ({mark}); được tính theo dấu đó", "the form has only one mark of identity left ({mark}); it counts by that one";
        hint: "đối chiếu tên cơ quan ở đầu biểu với đơn vị gửi", "compare the agency in the header with the sender";
        ask: "điền vào tệp đã nhận, không chép sang tệp khác", "fill in the file received, without copying it into another";
        why: "Biểu có lẽ đã được chép sang tệp mới; dấu còn lại có thể là của đơn vị khác.", "The form was probably copied into a new workbook; the mark left may be another unit's.";
        example: "Trang Báo cáo được chép sang sổ tính khác.", "The main sheet was copied into another workbook.";
    }
    D04 Error no_identity() {
        title: "Không rõ của đơn vị nào", "Nobody's return";
        message: "không còn mã biểu, trang _meta và thuộc tính tệp nên không rõ của đơn vị nào; chưa được tổng hợp", "form code, _meta sheet and file properties are gone, so nobody knows whose it is; it is not counted";
        hint: "hỏi người gửi rồi ghi đơn vị trong quyet-dinh.xlsx", "ask the sender and enter the agency in quyet-dinh.xlsx";
        why: "Không đoán chủ của số liệu.", "The owner of figures is never guessed.";
        example: "Chỉ dán giá trị sang một sổ tính trắng.", "Values were pasted into a blank workbook.";
        cure: "Ghi đơn vị trong quyet-dinh.xlsx, hoặc đề nghị gửi lại đúng biểu.", "Enter the agency in quyet-dinh.xlsx, or ask for the form itself.";
    }
    D05 Error no_identity_but_name(name) {
        title: "Chỉ tên tệp nói của đơn vị nào", "Only the file name says whose it is";
        message: "không còn mã biểu, trang _meta và thuộc tính tệp; tên tệp nhắc tới {name} nhưng tên tệp không phải căn cứ; chưa được tổng hợp", "form code, _meta sheet and file properties are gone; the file name mentions {name}, but a file name proves nothing; it is not counted";
        hint: "hỏi lại {name}; nếu đúng, ghi đơn vị trong quyet-dinh.xlsx", "ask {name}; if it is theirs, enter the agency in quyet-dinh.xlsx";
        why: "Tên tệp hay bị giữ lại khi chép biểu của đơn vị khác.", "File names are often kept when another unit's form is copied.";
        example: "`BC T9 - Hải Ba (sua) (1).xlsx` chỉ còn giá trị.", "`BC T9 - Hải Ba (sua) (1).xlsx` with values only.";
        cure: "Ghi đơn vị trong quyet-dinh.xlsx.", "Enter the agency in quyet-dinh.xlsx.";
    }
    D06 Error wrong_period(found, expected) {
        title: "Biểu của kỳ khác", "Form of another month";
        message: "đây là biểu kỳ {found}, thư mục này nhận kỳ {expected}; chưa được tổng hợp", "this is the form of {found}, this folder takes {expected}; it is not counted";
        told: "đây là biểu kỳ {found}, không phải kỳ {expected}; chưa được tổng hợp", "this is the form of {found}, not of {expected}; it is not counted";
        hint: "đề nghị đơn vị điền biểu kỳ {expected}; nếu đúng là báo cáo kỳ {found}, chuyển sang thư mục inbox của kỳ đó", "ask the agency to fill in the form of {expected}; if it really reports {found}, move it to that month's inbox";
        ask: "điền biểu kỳ {expected} rồi gửi lại", "fill in the form of {expected} and send it";
        why: "Số của tháng trước không được tính cho tháng này.", "Last month's figures must not count for this month.";
        example: "Đơn vị gửi lại biểu tháng trước.", "The unit sent last month's form again.";
        cure: "Điền biểu đúng kỳ rồi gửi lại.", "Fill in the form of the right month and send it.";
    }
    D07 Error unknown_agency(code) {
        title: "Mã cơ quan lạ", "Unknown agency";
        message: "mã cơ quan {code} không có trong danh sách; chưa được tổng hợp", "the agency code {code} is not in the list; it is not counted";
        hint: "kiểm tra templates/agencies.toml hoặc đề nghị gửi đúng biểu", "check templates/agencies.toml, or ask for the right form";
        why: "Chỉ số liệu của cơ quan có trong danh sách được tính.", "Only figures of listed agencies count.";
        example: "Biểu của một địa phương khác.", "A form of another place.";
        cure: "Thêm cơ quan vào danh sách nếu thật sự phải báo cáo.", "Add the agency to the list if it really has to report.";
    }
    D08 Error not_on_roster(name, period) {
        title: "Cơ quan không báo cáo kỳ này", "Agency does not report this month";
        message: "{name} không thuộc các đơn vị phải báo cáo kỳ {period}; chưa được tổng hợp", "{name} is not among the units that report for {period}; it is not counted";
        hint: "kiểm tra ngày hiệu lực của cơ quan trong templates/agencies.toml", "check the agency's days of validity in templates/agencies.toml";
        ask: "dùng biểu của cơ quan kế tiếp", "use the form of the successor";
        why: "Cơ quan đã sáp nhập, chưa thành lập, hoặc không phải nộp biểu.", "It has merged, does not exist yet, or gets no form.";
        example: "Đơn vị đã nhập vào đơn vị mới vẫn gửi biểu cũ.", "A commune that was merged still sends its old form.";
    }
    D09 Error two_agencies(codes) {
        title: "Biểu của nhiều đơn vị trong một tệp", "Forms of several units in one file";
        message: "trong tệp có biểu của nhiều đơn vị: {codes}; chưa được tổng hợp", "the file holds forms of several units: {codes}; it is not counted";
        ask: "gửi riêng từng tệp, mỗi đơn vị một tệp", "send one file for each agency";
        why: "Không rõ trang nào là bản cuối cùng của đơn vị nào.", "Nobody can tell which sheet is whose last word.";
        example: "Hai trang Báo cáo của hai đơn vị trong một sổ tính.", "Main sheets of two communes in one workbook.";
    }
    D10 Warning other_form_version(found, current) {
        title: "Mẫu biểu phiên bản khác", "Another version of the form";
        message: "biểu theo mẫu phiên bản {found}, hiện dùng phiên bản {current}; vẫn được đọc", "the form is of version {found}, the current one is {current}; it was read all the same";
        ask: "dùng biểu mới của kỳ ở lần sau", "use the month's own form next time";
        why: "Mẫu cũ có thể thiếu dòng hoặc cột.", "An old form may lack rows or columns.";
        example: "Đơn vị sửa lại biểu nhận từ trước.", "The unit reused a form it got long ago.";
    }
    D11 Warning other_plan(rows) {
        title: "Biểu tạo từ kế hoạch khác", "Form made from another plan";
        message: "biểu được tạo từ một bản kế hoạch khác; các dòng khác với kế hoạch hiện nay: {rows}; tính theo kế hoạch hiện nay", "the form was made from another version of the plan; rows that differ from today's plan: {rows}; today's plan counts";
        hint: "đối chiếu các dòng đã nêu; nếu cần, gửi lại biểu mới cho đơn vị", "compare these rows; if needed, send the unit a fresh form";
        ask: "đối chiếu các dòng đã nêu; gửi lại nếu số liệu ghi theo nội dung cũ", "compare these rows, and send again if a figure answers the old wording";
        why: "Kế hoạch đã được sửa sau khi phát biểu.", "The plan was changed after the forms were handed out.";
        example: "Chỉ tiêu 20.1 nâng từ 98% lên 99% giữa tháng.", "The target of 20.1 rose from 98 % to 99 % in mid-month.";
    }
    D12 Error header_names_other(named, own) {
        title: "Đầu biểu ghi đơn vị khác", "Header names another unit";
        message: "đầu biểu ghi {named}, nhưng biểu này là của {own}; có lẽ chép từ đơn vị khác; chưa được tổng hợp", "the header names {named}, but the form belongs to {own}; it was probably copied from another unit; it is not counted";
        hint: "hỏi số liệu là của đơn vị nào; trả lời trong quyet-dinh.xlsx", "ask whose figures these are; answer in quyet-dinh.xlsx";
        ask: "điền đúng biểu của đơn vị rồi gửi lại, hoặc cho biết số liệu là của đơn vị nào", "fill in the agency's own form and send it, or say whose figures these are";
        why: "Đơn vị dùng biểu của nơi khác rồi sửa tên ở đầu biểu.", "A unit used another's form and changed the name in its header.";
        example: "Mã của Hải Quế, đầu biểu sửa thành Hải Quy.", "The code of Hải Quế under a header changed to Hải Quy.";
    }
    D13 Warning file_name_other(named, own) {
        title: "Tên tệp nhắc đơn vị khác", "File name mentions another unit";
        message: "tên tệp nhắc tới {named}, còn biểu là của {own}; được tính cho {own}", "the file name mentions {named}, the form belongs to {own}; it counts for {own}";
        hint: "nếu đơn vị dùng nhầm biểu, đề nghị gửi lại đúng biểu", "if the unit used the wrong form, ask for the right one";
        ask: "điền đúng biểu của đơn vị nếu đã dùng nhầm biểu", "fill in the agency's own form if the wrong one was used";
        why: "Có thể đơn vị đã điền nhầm vào biểu của nơi khác.", "A unit may have filled in another's form by mistake.";
        example: "`hai-quy.xlsx` mang mã của Hải Quế.", "`hai-quy.xlsx` with the code of Hải Quế.";
    }
    D14 Error same_revision(revision, files) {
        title: "Hai bản khác nhau cùng lần gửi", "Two different returns of one revision";
        message: "có nhiều bản khác nhau cùng ghi lần gửi {revision}: {files}; chưa bản nào được tổng hợp", "several different files all say revision {revision}: {files}; none of them is counted";
        told: "đã nhận nhiều bản khác nhau cùng ghi lần gửi {revision}; chưa bản nào được tổng hợp", "several different files came that all say revision {revision}; none of them is counted";
        hint: "hỏi đơn vị bản nào đúng, chọn trong quyet-dinh.xlsx; hoặc đề nghị gửi lại với Lần gửi tăng thêm 1", "ask which one is right and choose it in quyet-dinh.xlsx; or ask for a new one with a higher revision";
        ask: "cho biết bản nào đúng, hoặc gửi lại với Lần gửi tăng thêm 1", "say which one is right, or send again with a higher revision";
        why: "Giờ của tệp không cho biết bản nào là bản sửa.", "File times do not tell which one is the correction.";
        example: "Bản gửi qua thư và bản gửi qua Zalo khác nhau ở dòng 20.1.", "The mailed copy and the one by Zalo differ in row 20.1.";
    }
}
