// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Patterns that values have to match before they are sent.

#![allow(dead_code)]
use vendor_client_core::plumbing::{Pattern, Piece, Sequence};
pub(super) static CONTACT_UPDATE_DEPARTMENT_ID_NEW_DEPARTMENT_ID: Pattern = Pattern {
    text: "^0|[^od][A-Za-z0-9]*",
    any_of: &[
        Sequence {
            from_start: true,
            to_end: false,
            pieces: &[
                Piece {
                    one_of: &[('0', '0')],
                    min: 1,
                    max: Some(1),
                },
            ],
        },
        Sequence {
            from_start: false,
            to_end: false,
            pieces: &[
                Piece {
                    one_of: &[('\0', 'c'), ('e', 'n'), ('p', '\u{10ffff}')],
                    min: 1,
                    max: Some(1),
                },
                Piece {
                    one_of: &[('0', '9'), ('A', 'Z'), ('a', 'z')],
                    min: 0,
                    max: None,
                },
            ],
        },
    ],
};
pub(super) static CONTACT_LIST_DEPARTMENT_CHILDREN_DEPARTMENT_ID: Pattern = Pattern {
    text: "^[a-zA-Z0-9][a-zA-Z0-9_\\-@.]{0,63}$",
    any_of: &[
        Sequence {
            from_start: true,
            to_end: true,
            pieces: &[
                Piece {
                    one_of: &[('0', '9'), ('A', 'Z'), ('a', 'z')],
                    min: 1,
                    max: Some(1),
                },
                Piece {
                    one_of: &[
                        ('-', '.'),
                        ('0', '9'),
                        ('@', 'Z'),
                        ('_', '_'),
                        ('a', 'z'),
                    ],
                    min: 0,
                    max: Some(63),
                },
            ],
        },
    ],
};
