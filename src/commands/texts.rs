//! What the commands say.

crate::texts! {
    plan_unusable() { "chưa dùng được kế hoạch:", "the plan cannot be used yet:" }
    mend_plan() { "sửa chỗ đã nêu trong tệp kế hoạch, kiểm tra bằng `cchc plan check`, rồi chạy lại", "mend the place named in the plan file, try it with `cchc plan check`, and run again" }
    too_early(period, first) {
        "kỳ {period} trước kỳ báo cáo đầu tiên của kế hoạch ({first})",
        "{period} lies before the plan's first reporting month ({first})"
    }
    too_late(period, note) { "kế hoạch không có kỳ {period}: {note}", "the plan has no month {period}: {note}" }
    other_period() { "chọn kỳ khác bằng --period", "choose another month with --period" }
    new_plan() {
        "dùng tệp kế hoạch của giai đoạn mới, hoặc chọn kỳ khác bằng --period",
        "use the plan file of the new time, or choose another month with --period"
    }
    no_plan() { "thư mục làm việc chưa có kế hoạch", "the workspace has no plan yet" }
    first_plan() {
        "nhập bảng nhiệm vụ của địa phương: cchc ke-hoach nhap PHU-LUC.xlsx; hoặc lấy kế hoạch kèm theo chương trình: cchc khoi-tao",
        "import the place's annex: cchc plan import ANNEX.xlsx; or take the plan that comes with the program: cchc init"
    }
    half_a_plan(there, missing) {
        "có {there} nhưng không có {missing}; một kế hoạch gồm cả hai tệp",
        "{there} is there and {missing} is not; a plan is both files"
    }
    whole_plan() {
        "chép lại tệp còn thiếu, hoặc chuyển tệp kia đi chỗ khác rồi nhập lại kế hoạch",
        "put the missing file back, or move the other one away and import the plan again"
    }
    init_empty() {
        "Xong, chưa có kế hoạch. Việc tiếp theo: `cchc ke-hoach nhap PHU-LUC.xlsx`.",
        "Done, without a plan. Next: `cchc plan import ANNEX.xlsx`."
    }
    made(path) { "+ {path}", "+ {path}" }
    kept(path) { "= {path} (đã có, giữ nguyên)", "= {path} (was there, left as it is)" }
    init_outside(note, first) {
        "Xong. Kế hoạch kèm theo không có kỳ của hôm nay ({note}): sửa kế hoạch trước (`cchc ke-hoach xuat`), hoặc xem thử với kỳ cũ, ví dụ `cchc tao-mau {first}`.",
        "Done. The plan that came with the program has no month of today ({note}): edit the plan first (`cchc plan export`), or try an old month, such as `cchc generate {first}`."
    }
    init_done() {
        "Xong. Việc tiếp theo: `cchc tao-mau` để tạo biểu của tháng.",
        "Done. Next: `cchc generate` to write the month's forms."
    }
    plan_counts(sections, tasks, indicators, agencies) {
        "Kế hoạch có {sections} lĩnh vực, {tasks} nhiệm vụ, {indicators} chỉ tiêu, {agencies} cơ quan nhận biểu.",
        "The plan has {sections} sections, {tasks} tasks, {indicators} indicators, {agencies} agencies that get a form."
    }
    plan_sound() { "Kế hoạch không có chỗ nào tự mâu thuẫn.", "The plan contradicts itself nowhere." }
    plan_not_asked(n, codes) { "Nhận biểu mà không được hỏi gì: {n} cơ quan ({codes}).", "Agencies that get a form and are asked nothing: {n} ({codes})." }
    plan_not_measured(n, tasks) { "Nhiệm vụ chưa có chỉ tiêu nào: {n} ({tasks}).", "Tasks that no indicator measures: {n} ({tasks})." }
    plan_not_stated(n, ids) { "Mức đề xuất (*), không có trong văn bản: {n} chỉ tiêu ({ids}).", "Targets (*) that are proposed and not in the text: {n} ({ids})." }
    plan_faults(n) { "Kế hoạch có {n} chỗ cần xem lại.", "Places to look at in the plan: {n}." }
    nothing_to_explain(what) { "không có chỉ tiêu hay mã lỗi nào tên là `{what}`", "there is no indicator and no finding called `{what}`" }
    explainable() { "dùng số hiệu chỉ tiêu như 20.1, hoặc mã lỗi như G07", "use an indicator such as 20.1, or a code such as G07" }
    drafts_made(n, folder) {
        "Thư nháp để gửi: {n}, trong `{folder}`.",
        "Drafts of mail to send: {n}, in `{folder}`."
    }
    since_nothing() {
        "So với lần tổng hợp trước của kỳ này: không có gì thay đổi.",
        "Since the last merge of this month: nothing has changed."
    }
    since_counts(met_before, met, missed_before, missed, errors_before, errors) {
        "So với lần tổng hợp trước của kỳ này: đạt {met_before} → {met}, chưa đạt {missed_before} → {missed}, lỗi {errors_before} → {errors}.",
        "Since the last merge of this month: met {met_before} → {met}, not met {missed_before} → {missed}, errors {errors_before} → {errors}."
    }
    since_received(names) { "Mới nhận: {names}.", "Newly received: {names}." }
    since_corrected(names) { "Bản mới thay bản cũ: {names}.", "Newer returns: {names}." }
    since_gone(names) { "Không còn bản dùng được: {names}.", "No usable return any more: {names}." }
    since_verdicts(rows) { "Kết luận thay đổi: {rows}.", "Changed verdicts: {rows}." }
    letter_edited(path) {
        "`{path}` đã có người sửa nên được giữ nguyên.",
        "`{path}` has been edited, so it is left as it is."
    }
    letter_beside(path, beside) {
        "`{path}` đã có người sửa nên được giữ nguyên; bản mới ở `{beside}`.",
        "`{path}` has been edited, so it is left as it is; the new one is `{beside}`."
    }
    form_edited(path) {
        "giữ nguyên `{path}`: đã có người sửa biểu này sau khi tạo",
        "`{path}` is left as it is: somebody has edited it since it was written"
    }
    form_open(path) {
        "`{path}` đang mở ở chương trình khác; bản mới nằm bên cạnh, tên có chữ `(moi)`. Đóng tệp rồi chạy lại.",
        "`{path}` is open in another program; the new one lies beside it with `(moi)` in its name. Close it and run again."
    }
    forms_written(fresh, same, folder) {
        "Đã ghi {fresh} biểu vào `{folder}` ({same} biểu đã có sẵn, không đổi).",
        "Forms written into `{folder}`: {fresh} ({same} were there unchanged)."
    }
    forms_renewed(names) {
        "Biểu đã tạo trước đây nay được viết lại, phải gửi lại cho: {names}.",
        "Forms that were there are written anew and must be sent again to: {names}."
    }
    form_withdrawn(path) { "- {path} (không còn cơ quan nào cần, đã bỏ)", "- {path} (no agency needs it, taken away)" }
    forms_next(inbox, deadline, period) {
        "Việc tiếp theo: gửi biểu cho các cơ quan (hạn nộp {deadline}); bản gửi về bỏ vào `{inbox}`, rồi chạy `cchc tong-hop {period}`.",
        "Next: send the forms out (due {deadline}); put what comes back into `{inbox}`, then run `cchc merge {period}`."
    }
    no_such_agency(code, period) { "kỳ {period} không có cơ quan `{code}`", "there is no agency `{code}` in {period}" }
    known_agencies(codes) { "dùng một trong các mã: {codes}", "use one of: {codes}" }
    received_counts(received, all, with_errors, undecided, missing) {
        "Đã nhận {received}/{all} báo cáo ({with_errors} bản có lỗi); chờ quyết định {undecided}; chưa có {missing}.",
        "{received} of {all} reports received ({with_errors} with errors); {undecided} undecided; {missing} missing."
    }
    open_questions(n, period) {
        "{n} câu hỏi chưa được trả lời: trả lời trong `inbox/{period}/quyet-dinh.xlsx`, lưu, đóng lại rồi chạy lại.",
        "Questions that wait for a decision: {n}. Answer in `inbox/{period}/quyet-dinh.xlsx`, save, close it and run again."
    }
    finding_counts(errors, warnings, notes) {
        "{errors} lỗi, {warnings} cảnh báo, {notes} ghi chú.",
        "Errors: {errors}; warnings: {warnings}; notes: {notes}."
    }
    check_next(period) {
        "Chưa ghi gì. Việc tiếp theo: `cchc tong-hop {period}` để lập báo cáo.",
        "Nothing was written. Next: `cchc merge {period}` to write the report."
    }
    files_sound() { "Không có lỗi nào.", "No finding." }
    findings_total(n) { "{n} phát hiện.", "Findings: {n}." }
    not_read(path, why) { "`{path}` không được đọc: {why}.", "`{path}` was not read: {why}." }
    no_such_file(path) { "không thấy tệp `{path}`", "there is no file `{path}`" }
    name_a_file() { "xem lại tên tệp; dùng được dấu * như `inbox\\2024-09\\*.xlsx`", "look at the file's name; `inbox/2024-09/*.xlsx` works too" }
    rang_up(day) { "báo qua điện thoại {day}", "by telephone {day}" }
    came_late(day, days) { "nhận {day}, muộn {days} ngày", "came {day}, {days} days late" }
    came_in(day) { "nhận {day}", "came {day}" }
    days_late(days) { "quá hạn {days} ngày", "{days} days overdue" }
    still_time(days) { "còn {days} ngày", "{days} days left" }
    standing_valid() { "Đã nhận", "Received" }
    standing_with_errors() { "Đã nhận, có lỗi", "With errors" }
    standing_empty() { "Bản trống", "Empty" }
    standing_unreadable() { "Không đọc được", "Unreadable" }
    standing_undecided() { "Chờ quyết định", "Undecided" }
    standing_missing() { "Chưa gửi", "Missing" }
    composing_failed(why) { "không lập được bảng tính: {why}", "the workbook cannot be composed: {why}" }
    own_fault(why) { "chương trình gặp lỗi: {why}", "the program failed: {why}" }
    tell_us() {
        "đây là lỗi của chương trình; gửi câu trên cho người bảo trì",
        "this is a fault of the program; send the sentence above to its maintainers"
    }
    no_report(path) { "chưa có báo cáo: `{path}` không lập hoặc không ghi được", "there is no report: `{path}` could not be made or written" }
    demo_cleared(path) {
        "Đã bỏ biểu, tệp gửi về và báo cáo của lần chạy thử trước trong `{path}`.",
        "Forms, returns and reports of the earlier demo in `{path}` are taken away."
    }
    demo_folder(path) { "Chạy thử trong thư mục `{path}`.", "The demo runs in `{path}`." }
    demo_month(period, forms, letters) {
        "Tháng {period}: tạo {forms} biểu, {letters} tệp gửi về.",
        "{period}: forms written: {forms}, files that came back: {letters}."
    }
    demo_month_more(period, forms, letters, more) {
        "Tháng {period}: tạo {forms} biểu, {letters} tệp gửi về ({more} tệp hơn số biểu là bản gửi lại hoặc không phải báo cáo).",
        "{period}: forms written: {forms}, files that came back: {letters} (those above the number of forms are resends or no returns: {more})."
    }
    demo_planted(n) { "Trong đó có {n} lỗi thường gặp, cài sẵn để xem chương trình phát hiện:", "Among them {n} typical mistakes, planted to be found:" }
    demo_done(report, folder) {
        "Xong. Mở báo cáo: `{report}`\nCác lệnh tiếp theo gõ trong thư mục đó: `cd {folder}`",
        "Done. Open the report: `{report}`\nType the next commands in that folder: `cd {folder}`"
    }
    mistake_missing() { "không gửi báo cáo", "sends nothing" }
    mistake_late() { "gửi lại bản sửa sau hạn", "resends a corrected copy after the deadline" }
    mistake_percent() { "gõ tỷ lệ vào ô đếm số", "types a percentage where a count is asked" }
    mistake_above() { "tử số lớn hơn mẫu số", "numerator above denominator" }
    mistake_last_month() { "gửi lại biểu của tháng trước", "sends last month's form again" }
    mistake_row() { "chèn thêm dòng", "inserts a row" }
    mistake_target() { "sửa chỉ tiêu", "edits a target" }
    mistake_name() { "tên tệp gõ trên máy Mac", "a file name as macOS writes it" }
    mistake_lock() { "tệp còn đang mở trong Excel", "the file is still open in Excel" }
    not_open_yet(period, opens) {
        "kỳ {period} chưa mở: số liệu của kỳ tính từ {opens}",
        "{period} is not open yet: its figures begin on {opens}"
    }
    force_it() {
        "kiểm tra lại kỳ; muốn lập thật thì thêm --force",
        "look at the month again; to make it all the same, add --force"
    }
    nothing_came(period) {
        "Cảnh báo: kỳ {period} chưa có báo cáo nào gửi về; báo cáo chung này không có số liệu.",
        "Warning: no return of {period} has come in; this report holds no figures."
    }
    report_stays(period) {
        "Cảnh báo: `inbox/{period}` không có báo cáo nào, nên báo cáo chung đã lập được giữ nguyên; chỉ viết lời nhắc. Muốn lập lại từ đầu thì thêm --force.",
        "Warning: no return lies in `inbox/{period}`, so the report that was made stays; only the reminders were written. To make it anew, add --force."
    }
    previous_report(path) {
        "Báo cáo trước được giữ ở `{path}`; muốn dùng lại thì đổi tên tệp đó.",
        "The report before is kept in `{path}`; to go back to it, rename that file."
    }
    some_folder() { "thư mục của kỳ, ví dụ `inbox/2024-09`", "its month's folder, such as `inbox/2024-09`" }
    merge_next(folder, report) {
        "Việc tiếp theo: mở `{folder}/{report}`; gửi các tệp trong `{folder}/tra-lai` và lời nhắc trong `{folder}/nhac-nho.txt`; có bản gửi lại thì chạy lại lệnh này.",
        "Next: open `{folder}/{report}`; send the files in `{folder}/tra-lai` and the reminders in `{folder}/nhac-nho.txt`; after a resend run this command again."
    }
    merge_next_chase(folder, report) {
        "Việc tiếp theo: mở `{folder}/{report}`; lời nhắc cho cơ quan chưa gửi (nếu có) ở `{folder}/nhac-nho.txt`; có bản gửi thêm thì chạy lại lệnh này.",
        "Next: open `{folder}/{report}`; reminders for whoever is missing, if anybody is, are in `{folder}/nhac-nho.txt`; after another return run this command again."
    }
    no_longer_needed(path) { "- {path} (không còn gì phải sửa, đã bỏ)", "- {path} (nothing left to mend, taken away)" }
    nothing_to_undo() { "chưa có lần nhập kế hoạch nào để lấy lại", "no import of a plan is there to be undone" }
    how_to_undo() {
        "bản trước nằm cạnh tệp kế hoạch, tên có chữ `(ban truoc)`, sau mỗi lần `cchc ke-hoach nhap`",
        "the files before lie beside the plan with `(ban truoc)` in their names after each `cchc plan import`"
    }
    undone() {
        "Đã lấy lại kế hoạch trước lần nhập. Chạy lần nữa để trở lại bản mới. Việc tiếp theo: `cchc ke-hoach kiem-tra`.",
        "The plan is what it was before the import. Run it again for the new one. Next: `cchc plan check`."
    }
    can_be_undone() {
        "Muốn lấy lại kế hoạch trước: `cchc ke-hoach hoan-tac`.",
        "To take the plan before back: `cchc plan undo`."
    }
    previous_kept(path) { "Bản trước được giữ ở `{path}`.", "The previous copy is kept in `{path}`." }
    archived(period, files) {
        "Đã lưu {period}: {files} tệp. Mở lại bằng `cchc luu doc TỆP`.",
        "{period} is put away: {files} files. `cchc archive read FILE` brings them back."
    }
    other_there(path) { "! {path}: đã có và khác bản lưu, giữ nguyên", "! {path}: is there and differs from the archive, left as it is" }
    restored(written, same, differing) {
        "Từ bản lưu: {written} tệp được khôi phục, {same} tệp đã có và giống hệt, {differing} tệp đã có và khác.",
        "From the archive: {written} files put back, {same} there and equal, {differing} there and different."
    }
    here_nothing() {
        "Chưa có thư mục làm việc ở đây.\n  → `cchc khoi-tao` để tạo, hoặc `cchc chay-thu` để xem thử cả quy trình trên số liệu giả",
        "There is no workspace here.\n  → `cchc init` to make one, or `cchc demo` to see the whole cycle on made-up returns"
    }
    here_last(period) {
        "Hôm nay nằm ngoài thời gian của kế hoạch; dưới đây là kỳ cuối có tệp gửi về ({period}).",
        "Today lies outside the plan's time; this is the last month with returns ({period})."
    }
    here_ended(note) { "Kế hoạch đã kết thúc. {note}", "The plan has ended. {note}" }
    here_month(period, deadline) { "Kỳ báo cáo {period}, hạn gửi {deadline}.", "Reporting period {period}, due {deadline}." }
    here_forms(forms, all) { "Đã tạo {forms}/{all} biểu.", "Forms written: {forms} of {all}." }
    here_findings(n) { "Đọc các tệp gửi về: {n} phát hiện.", "Findings in what came back: {n}." }
    next_generate(period) { "Việc tiếp theo: `cchc tao-mau {period}` để tạo biểu.", "Next: `cchc generate {period}` to write the forms." }
    next_wait(period) {
        "Việc tiếp theo: gửi biểu trong `templates/{period}` cho các cơ quan; bản gửi về bỏ vào `inbox/{period}`.",
        "Next: send the forms in `templates/{period}` out; put what comes back into `inbox/{period}`."
    }
    here_demo(day) { "Bản chạy thử: hôm nay được coi là ngày {day}.", "A demo: today counts as {day}." }
    and_others(first, second, n) { "{first}, {second} và {n} cơ quan khác", "{first}, {second} and {n} more" }
    next_answer(n, path) {
        "Việc tiếp theo: trả lời {n} câu hỏi trong `{path}`, lưu, đóng lại, rồi `cchc tong-hop`.",
        "Next: answer {n} questions in `{path}`, save and close it, then `cchc merge`."
    }
    next_unreadable(names) {
        "Việc tiếp theo: xin lại báo cáo của {names} (bản trống hoặc không đọc được), bỏ vào thư mục nhận, rồi `cchc tong-hop`.",
        "Next: ask {names} for the report again (blank or unreadable), put it into the inbox, then `cchc merge`."
    }
    next_mend(names, folder) {
        "Việc tiếp theo: gửi trả tệp trong `{folder}` cho {names} sửa; nhận lại thì `cchc tong-hop`.",
        "Next: send the files of `{folder}` back to {names} to be mended; when they return, `cchc merge`."
    }
    next_merge(period) { "Việc tiếp theo: `cchc tong-hop {period}` để lập báo cáo.", "Next: `cchc merge {period}` to write the report." }
    next_chase(period) {
        "Việc tiếp theo: nhắc cơ quan chưa gửi (`outbox/{period}/nhac-nho.txt`), rồi `cchc tong-hop {period}` lại.",
        "Next: chase who is missing (`outbox/{period}/nhac-nho.txt`), then `cchc merge {period}` again."
    }
    next_done(period, report) {
        "Đã đủ báo cáo. Việc tiếp theo: mở `outbox/{period}/{report}`; có bản gửi lại thì chạy `cchc tong-hop {period}`.",
        "All reports are in. Next: open `outbox/{period}/{report}`; after a resend run `cchc merge {period}`."
    }
}

/// A workbook that cannot be composed is the program's own fault.
pub fn not_rendered(why: impl crate::words::text::Say) -> crate::error::Error {
    crate::error::Error::new(composing_failed(why), tell_us())
}
