//! Acme, an invented vendor, and a server that says what a test tells it to say.

pub(crate) mod acme;
pub(crate) mod server;

pub(crate) use acme::{
    Acme, AcmeBare, AcmeCode, Client, Page, answered, bare, client, get_unit, wrapped,
};
pub(crate) use server::{Act, Server, http};
