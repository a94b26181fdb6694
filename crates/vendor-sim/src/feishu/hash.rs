//! Numbers that look random and are the same on every machine: what is generated must not change with a toolchain.

/// The finaliser of SplitMix64: every bit of the input stirs every bit of the output.
const fn stir(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// A number that follows from a key and a value, and tells nothing of either at a glance.
pub(super) const fn mix(key: u64, value: u64) -> u64 {
    stir(stir(key.wrapping_add(0x9e37_79b9_7f4a_7c15)) ^ value.wrapping_mul(0xd1b5_4a32_d192_ed03))
}

/// The same of a text.
pub(super) fn mix_text(key: u64, text: &str) -> u64 {
    let bytes = text.as_bytes();
    bytes.chunks(8).fold(mix(key, bytes.len() as u64), |state, chunk| {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        mix(state, u64::from_le_bytes(word))
    })
}

/// 32 hexadecimal digits that follow from a text, after a prefix, as the platform's own IDs look.
pub(super) fn platform_id(prefix: &str, text: &str) -> String {
    let (high, low) = (mix_text(0x1d, text), mix_text(0x2d, text));
    format!("{prefix}{high:016x}{low:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Generated organisations and page tokens are promised to stay as they are.
    #[test]
    fn the_numbers_are_the_same_for_ever() {
        assert_ne!(mix(1, 2), mix(2, 1));
        assert_ne!(mix_text(1, "ab"), mix_text(1, "ab\0"));
        assert_ne!(mix_text(1, ""), mix_text(1, "\0"));
        assert_eq!(platform_id("od-", "sales"), "od-163e312d1974866cc87be555f9e337a2");
    }
}
