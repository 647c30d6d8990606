//! The words of the command line: help, headings, refusals.

crate::texts! {
    about() {
        "Biểu báo cáo từng kỳ cho từng cơ quan, tổng hợp bản gửi về, kiểm tra chỉ tiêu, lập báo cáo chung",
        "Monthly forms for each agency, returns merged, targets checked, one report of all"
    }
    usage() { "cchc [tùy chọn] [lệnh]", "cchc [options] [command]" }
    usage_of(name) { "cchc {name} [tùy chọn]", "cchc {name} [options]" }
    head_commands() { "Lệnh", "Commands" }
    head_options() { "Tùy chọn", "Options" }
    help_template() {
        "{{about-with-newline}}\nCách dùng: {{usage}}\n\n{{all-args}}{{after-help}}\n",
        "{{about-with-newline}}\nUsage: {{usage}}\n\n{{all-args}}{{after-help}}\n"
    }
    type_alone() {
        "Gõ `cchc` một mình để biết tháng này đang ở đâu và việc tiếp theo.",
        "Type `cchc` alone to see where this month stands and what comes next."
    }
    example(line) { "Ví dụ: `{line}`", "Example: `{line}`" }
    about_init() { "Tạo thư mục làm việc; không ghi đè gì", "Make a workspace; never overwrites" }
    about_generate() { "Tạo biểu của tháng cho từng cơ quan", "Write the month's form for each agency" }
    about_check() { "Đọc và kiểm tra, không ghi gì", "Read and check, write nothing" }
    about_merge() { "Đọc, kiểm tra, tổng hợp và lập báo cáo", "Read, check, merge and write the report" }
    about_status() { "Ai đã gửi, ai chưa", "Who has reported, who has not" }
    about_archive() { "Lưu một tháng vào một tệp .zip", "Put a month away in one .zip" }
    about_archive_read() { "Khôi phục các tệp của một bản lưu", "Bring back the files of an archive" }
    arg_archive() { "Tệp .zip do `cchc luu` ghi", "A .zip written by `cchc archive`" }
    about_read() { "In một biểu thành từng dòng JSON, cho máy", "Print a return as lines of JSON, for programs" }
    about_plan() { "Kế hoạch: kiểm tra, xem, xuất, nhập", "The plan: check, show, export, import" }
    about_plan_check() { "Kiểm tra kế hoạch có tự mâu thuẫn không", "Audit the plan against itself" }
    about_plan_show() { "In kế hoạch", "Print the plan" }
    about_plan_export() { "Xuất kế hoạch ra Excel để sửa", "Write the plan as an Excel workbook to edit" }
    about_plan_import() { "Nhập kế hoạch từ Excel, hoặc đọc một bảng nhiệm vụ mới", "Read the plan from Excel, or a new annex" }
    about_plan_undo() { "Lấy lại kế hoạch trước lần nhập gần nhất", "Take the plan back to what it was before the last import" }
    arg_dry_run() { "Chỉ cho biết sẽ thay đổi gì, không ghi", "Only say what would change, write nothing" }
    arg_force() { "Vẫn lập dù kỳ chưa mở hoặc chưa có tệp nào", "Write the report all the same: month not open, or nothing came in" }
    arg_output() { "Ghi phần in ra vào tệp này, mở được bằng Notepad", "Write what is printed into this file, for any editor" }
    arg_bare_period() { "Kỳ báo cáo, như --period", "Reporting month, as with --period" }
    arg_export() { "Tệp sẽ ghi; mặc định `templates/ke-hoach.xlsx`", "File to write; `templates/ke-hoach.xlsx` by default" }
    arg_import() { "Tệp Excel: kế hoạch đã xuất, hoặc bảng nhiệm vụ", "Workbook: an exported plan, or an annex's table" }
    about_explain() { "Một con số từ đâu ra, hoặc một mã lỗi nghĩa là gì", "How a figure came about, or what a finding means" }
    about_demo() { "Chạy thử cả quy trình trên số liệu giả", "Run the whole cycle on made-up returns" }
    about_completions() { "Gợi ý lệnh cho cửa sổ dòng lệnh", "Shell completions" }
    name_period() { "KỲ", "PERIOD" }
    name_folder() { "THƯ_MỤC", "DIR" }
    name_agency() { "MÃ", "CODE" }
    name_file() { "TỆP", "FILE" }
    name_what() { "CÁI_GÌ", "WHAT" }
    name_day() { "NGÀY", "DAY" }
    arg_period() { "Kỳ báo cáo: 2024-09, 9/2024, T9/2024, Q3/2024", "Reporting month: 2024-09, 9/2024, T9/2024, Q3/2024" }
    arg_init_folder() { "Thư mục sẽ tạo; mặc định là thư mục hiện tại", "Folder to make; the current one by default" }
    arg_empty() { "Chưa có kế hoạch nào trong đó: sẽ nhập từ bảng nhiệm vụ", "With no plan in it: one will be imported from an annex" }
    arg_agency() { "Chỉ cơ quan này; dùng được nhiều lần", "Only this agency; may be given several times" }
    arg_files() { "Tệp cần kiểm tra; bỏ trống thì kiểm tra cả kỳ", "Files to check; the whole period when left out" }
    arg_read() { "Tệp cần đọc", "Files to read" }
    arg_what() { "Chỉ tiêu (20.1) hoặc mã lỗi (G07)", "An indicator (20.1) or a finding's code (G07)" }
    arg_demo_folder() { "Thư mục chạy thử; mặc định `cchc-demo`", "Folder of the demo; `cchc-demo` by default" }
    arg_months() { "Số tháng liên tiếp", "Number of consecutive months" }
    arg_last() { "Tháng cuối của đợt chạy thử", "The last month of the demo" }
    arg_agencies() { "Số đơn vị giả định, để thử tải", "Number of made-up communes, for load" }
    arg_seed() { "Số khởi đầu; cùng số thì cùng kết quả", "Seed; the same seed gives the same returns" }
    arg_shell() { "bash, zsh, fish, powershell hoặc elvish", "bash, zsh, fish, powershell or elvish" }
    arg_dir() { "Thư mục làm việc; mặc định tìm từ thư mục hiện tại lên", "Workspace; looked for upwards from the current folder by default" }
    arg_lang() { "Ngôn ngữ: vi (mặc định) hoặc en", "Language: vi (default) or en" }
    arg_format() { "Chữ cho người đọc, hoặc JSON cho máy", "Text for people, or JSON for programs" }
    arg_today() { "Coi ngày này là hôm nay: 2024-09-17, 17/9/2024", "Take this day as today: 2024-09-17, 17/9/2024" }
    arg_jobs() { "Số luồng xử lý; mặc định là mọi nhân", "Number of threads; all cores by default" }
    arg_color() { "Màu chữ: auto, always hoặc never", "Colours: auto, always or never" }
    arg_quiet() { "Chỉ in lỗi", "Print errors only" }
    arg_help() { "In trợ giúp này", "Print this help" }
    arg_version() { "In số phiên bản", "Print the version" }
    no_such_command(name) { "không có lệnh `{name}`", "there is no command `{name}`" }
    no_such_argument(name) { "không có tùy chọn `{name}` ở lệnh này", "this command has no option `{name}`" }
    wrong_value(value, argument, expected) {
        "không hiểu `{value}` ở {argument}; ví dụ: {expected}",
        "`{value}` is not understood at {argument}; for example: {expected}"
    }
    value_missing(argument) { "thiếu giá trị sau {argument}", "{argument} needs a value" }
    argument_missing(argument) { "thiếu {argument}", "{argument} is missing" }
    given_twice(argument) { "{argument} chỉ dùng một lần", "{argument} may be given only once" }
    not_understood(argument) { "không hiểu dòng lệnh {argument}", "the command line is not understood {argument}" }
    perhaps(meant) { "có phải ý bạn là `{meant}`?", "did you mean `{meant}`?" }
    see_help() { "gõ `cchc --help` để xem các lệnh", "type `cchc --help` to see the commands" }
    more_findings(n) { "… và {n} phát hiện khác", "… findings not shown: {n}" }
    shared_lines(findings, lines) {
        "{findings} phát hiện gộp thành {lines} dòng: cùng một lỗi ở nhiều đơn vị in chung.",
        "{findings} findings in {lines} lines: the same fault of many agencies is printed once."
    }
    press_enter() { "\nBấm Enter để đóng cửa sổ.", "\nPress Enter to close this window." }
    progress() { "Đã đọc {{pos}}/{{len}} tệp {{wide_bar}} còn {{eta}}", "Read {{pos}} of {{len}} {{wide_bar}} {{eta}} left" }
}
