//! Markup of every shape: held against quick-xml where it is well-formed, refused where it is not.

use crate::package::refusals::SHEET;
use crate::package::zipped::small;
use cchc::package::{Limits, Refusal, Value, read};
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;

/// The texts of all cells as quick-xml has them.
fn theirs(part: &str) -> Vec<String> {
    let (mut reader, mut texts, mut inside) = (Reader::from_str(part), Vec::new(), false);
    reader.config_mut().expand_empty_elements = true;
    loop {
        let add = |texts: &mut Vec<String>, more: &str| {
            if inside {
                texts.last_mut().unwrap().push_str(more);
            }
        };
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.local_name().as_ref() as &str == "v" => {
                texts.push(String::new());
                inside = true;
            }
            Event::End(_) => inside = false,
            Event::Text(text) => add(&mut texts, &text),
            Event::CData(text) => add(&mut texts, &text),
            Event::GeneralRef(name) => match name.resolve_char_ref().unwrap() {
                Some(letter) => add(&mut texts, &letter.to_string()),
                None => add(&mut texts, resolve_predefined_entity(&name).unwrap()),
            },
            Event::Eof => return texts,
            _ => {}
        }
    }
}

#[test]
fn quick_xml_reads_the_same() {
    let cells = [
        "<c t='str'><v>1</v></c>",
        "<c  t = \"str\" x='1>2' y=\"&#7879;\" ><v\n>Vi&#7879;t &amp; &lt;&#x1EC7;&gt;</v ></c\t>",
        "<!-- a > b --><c t='str'><v>a<!-- <c> --> b</v></c><?pi <a> ?>",
        "<x:c xmlns:x='u' t='str' x:r='d'><x:v><![CDATA[<&>]]>e</x:v></x:c>",
        "<c t='str'><v>]]&gt; &quot;'&apos;</v></c><c/>",
    ];
    for head in ["", "\u{feff}", "<?xml version=\"1.0\"?>\n<!-- x -->"] {
        let part =
            format!("{head}<worksheet><sheetData><row>{}</row>\n</sheetData></worksheet>\n", cells.join(" "));
        let book = read(&small("").with(SHEET, &part).bytes(), &Limits::default()).unwrap();
        let ours = book.sheets[0].cells.iter().map(|cell| match &cell.value {
            Value::Text(text) => text.to_string(),
            other => format!("{other:?}"),
        });
        assert_eq!(ours.collect::<Vec<_>>(), theirs(&part), "{part}");
    }
}

#[test]
fn what_is_not_well_formed_is_refused() {
    let read = |part: &str| {
        let styles = part.replace('@', "styleSheet");
        read(&small("").with("xl/styles.xml", styles).bytes(), &Limits::default())
    };
    for part in ["<@/>", "<@></@>", "<x:@><b c='&amp;'/></x:@\n>"] {
        assert!(read(part).is_ok(), "{part}");
    }
    let bad = [
        "",
        " ",
        "x",
        "<",
        "<@",
        "<@>",
        "<@></b>",
        "</@>",
        "<@/><b/>",
        "<@/>x",
        "<@ b=\"c></@>",
        "<@ b=\"c\"",
        "<@ <b/>/>",
        "<@></@",
        "<@><!-- </@>",
        "<@><![CDATA[</@>",
        "<@><!ELEMENT b></@>",
        "<@>< b/></@>",
        "<?xml",
        "<@><numFmts><x b></x></numFmts></@>",
        "<@><numFmts><x =''/></numFmts></@>",
    ];
    for part in bad {
        let refused = read(part);
        assert!(matches!(refused, Err(Refusal::BadXml { .. })), "{part}: {refused:?}");
    }
    let doctype = read("<!doctype @><@/>");
    assert!(matches!(doctype, Err(Refusal::DocType(_))), "{doctype:?}");
}

#[test]
fn unknown_entities_spoil_the_part() {
    for bad in ["&nbsp;", "&#xD800;", "&#1114112;", "&", "&;", "&#+65;", "a &b"] {
        let part =
            format!("<worksheet><sheetData><row><c t='str'><v>{bad}</v></c></row></sheetData></worksheet>");
        let book = read(&small("").with(SHEET, &part).bytes(), &Limits::default()).unwrap();
        assert!(book.sheets[0].truncated && book.sheets[0].cells.is_empty(), "{bad}");
    }
}

#[test]
fn the_escapes_of_excel_are_decoded() {
    for (text, decoded) in [
        ("a_x000D__x000a_b", "a\r\nb"),
        ("_x005F_x000D_", "_x000D_"),
        ("_xD83D__xDE00_", "😀"),
        ("_xD83D_ma_xin _x12_ _xếếếế_ _x", "_xD83D_ma_xin _x12_ _xếếếế_ _x"),
        ("a\r\nb\rc&#13;", "a\nb\nc\r"),
    ] {
        let rows = format!("<row><c t='str'><v>{text}</v></c></row>");
        let book = read(&small(&rows).bytes(), &Limits::default()).unwrap();
        assert_eq!(book.sheets[0].cells[0].value, Value::Text(decoded.into()), "{text}");
    }
}

/// Nearly every cell has one plain shape and is taken in one step; a cell of any other shape reads the same.
#[test]
fn a_cell_reads_the_same_in_the_plain_shape_and_in_any_other() {
    let cells = |row: &str| read(&small(row).bytes(), &Limits::default()).map(|book| book.sheets[0].clone());
    let plain = cells(r#"<row><c r="B1" s="1" t="s"><v>0</v></c></row>"#).unwrap();
    assert_eq!(plain.cells.len(), 1);
    for other in [
        r#"<c r='B1' s="1" t="s"><v>0</v></c>"#,
        r#"<c  r="B1" s="1" t="s"><v>0</v></c>"#,
        r#"<c x="1" r="B1" s="1" t="s"><v>0</v></c>"#,
        r#"<c cm="1" r="B1" s="1" t="s"><v>0</v></c>"#,
        r#"<c r="B1" s="1" t="s"><v>&#48;</v></c>"#,
        r#"<c r="B1" s="1" t="s"><v>0</v> </c>"#,
        r#"<c r="B1" s="1" t="s"><v>0<!-- --></v></c>"#,
    ] {
        let row = format!("<row>{other}</row>");
        assert_eq!(cells(&row).unwrap(), plain, "{other}");
    }
    for cut in ["<c", "<c r=\"A1\"", "<c><v>1</v></c", "<c><v>1</c>", "<c r=\"A1\" r=\"B1\"/>"] {
        assert!(cells(&format!("<row>{cut}</row>")).unwrap().truncated, "{cut}");
    }
}
