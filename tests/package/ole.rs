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
