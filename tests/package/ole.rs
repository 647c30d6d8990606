//! Compound files, the container of old Office formats and of encrypted workbooks.

/// A compound file whose directory, in sector 1, holds these names; its table is in sector 0.
pub fn ole(names: &[&str]) -> Vec<u8> {
    let mut bytes = vec![0; 512 * 3];
    bytes[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    bytes[30] = 9;
    bytes[48] = 1;
    bytes[512..1024].fill(0xFF);
    bytes[516..520].copy_from_slice(&0xFFFF_FFFEu32.to_le_bytes());
    for (at, name) in names.iter().enumerate() {
        let entry = &mut bytes[1024 + at * 128..][..128];
        for (at, unit) in name.encode_utf16().enumerate() {
            entry[at * 2..at * 2 + 2].copy_from_slice(&unit.to_le_bytes());
        }
        entry[64] = (name.len() as u8 + 1) * 2;
        entry[66] = 2;
    }
    bytes
}

/// A compound file of one stream, in whole sectors from the third on; its table may take several sectors.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let sectors = stream.len().max(4096).div_ceil(512);
    let tables = (sectors + 2).div_ceil(127);
    let mut bytes = vec![0; 512 * (2 + tables + sectors)];
    bytes[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    (bytes[30], bytes[32]) = (9, 6);
    let put = |bytes: &mut Vec<u8>, at: usize, number: u32| {
        bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
    };
    put(&mut bytes, 48, 0);
    put(&mut bytes, 56, 4096);
    for (at, free) in (60..76).step_by(4).zip([0xFFFF_FFFE, 0, 0xFFFF_FFFE, 0]) {
        put(&mut bytes, at, free);
    }
    for at in 0..109 {
        put(&mut bytes, 76 + 4 * at, if at < tables { 1 + at as u32 } else { 0xFFFF_FFFF });
    }
    for (at, (label, kind)) in [("Root Entry", 5), (name, 2)].into_iter().enumerate() {
        let entry = 512 + at * 128;
        for (at, unit) in label.encode_utf16().enumerate() {
            bytes[entry + at * 2..entry + at * 2 + 2].copy_from_slice(&unit.to_le_bytes());
        }
        bytes[entry + 64] = (label.len() as u8 + 1) * 2;
        bytes[entry + 66] = kind;
    }
    put(&mut bytes, 512 + 128 + 116, 1 + tables as u32);
    put(&mut bytes, 512 + 128 + 120, stream.len().max(4096) as u32);
    let table = |number: usize| 1024 + number * 4;
    put(&mut bytes, table(0), 0xFFFF_FFFE);
    for number in 1..=tables {
        put(&mut bytes, table(number), 0xFFFF_FFFD);
    }
    for number in 0..sectors {
        let here = 1 + tables + number;
        put(&mut bytes, table(here), if number + 1 == sectors { 0xFFFF_FFFE } else { here as u32 + 1 });
    }
    let from = 512 * (2 + tables);
    bytes[from..from + stream.len()].copy_from_slice(stream);
    bytes
}
