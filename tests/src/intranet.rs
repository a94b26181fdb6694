//! A company's network: a proxy that everything goes through, and servers whose certificates its own CA has signed.

use std::sync::{Arc, Mutex};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::PrivateKeyDer;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

/// A proxy and a server with TLS, on loopback, in front of a server without. Both stop when this is dropped.
#[derive(Debug)]
pub struct Intranet {
    server: u16,
    proxy: u16,
    ca: String,
    seen: Arc<Mutex<Vec<u8>>>,
    tasks: [JoinHandle<()>; 2],
}

impl Intranet {
    /// In front of the server at this address, such as `127.0.0.1:1234`.
    pub async fn start(behind: impl Into<String>) -> Self {
        let behind = behind.into();
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let ca = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let key = KeyPair::generate().unwrap();
        let leaf = CertificateParams::new(["localhost".to_owned()]).unwrap();
        let leaf = leaf.signed_by(&key, &ca).unwrap();
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![leaf.der().clone()], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));

        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = listener.local_addr().unwrap().port();
        let serving = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (acceptor, behind) = (acceptor.clone(), behind.clone());
                tokio::spawn(async move {
                    // A client that does not know the CA hangs up here.
                    let Ok(client) = acceptor.accept(client).await else { return };
                    join(client, TcpStream::connect(&behind).await.unwrap(), None).await;
                });
            }
        });

        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let proxy = listener.local_addr().unwrap().port();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&seen);
        let forwarding = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(tunnel(client, Arc::clone(&log)));
            }
        });
        Self { server, proxy, ca: ca.pem(), seen, tasks: [serving, forwarding] }
    }

    /// The server with TLS, without a path.
    pub fn url(&self) -> String {
        format!("https://localhost:{}", self.server)
    }

    /// The proxy.
    pub fn proxy(&self) -> String {
        format!("http://127.0.0.1:{}", self.proxy)
    }

    /// The CA's certificate, in PEM.
    pub fn ca(&self) -> &str {
        &self.ca
    }

    /// All that clients have sent to the proxy and through it.
    pub fn seen(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap()).into_owned()
    }
}

impl Drop for Intranet {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

/// `CONNECT host:port HTTP/1.1`, and then whatever comes.
async fn tunnel(mut client: TcpStream, seen: Arc<Mutex<Vec<u8>>>) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let Ok(byte) = client.read_u8().await else { return };
        head.push(byte);
    }
    seen.lock().unwrap().extend(&head);
    let line = String::from_utf8_lossy(&head).into_owned();
    let target = line.split(' ').nth(1).unwrap_or_default().to_owned();
    let Ok(server) = TcpStream::connect(target).await else { return };
    if client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.is_ok() {
        join(client, server, Some(seen)).await;
    }
}

/// Passes on what both say, and notes what the client does.
async fn join(
    client: impl AsyncRead + AsyncWrite,
    server: TcpStream,
    seen: Option<Arc<Mutex<Vec<u8>>>>,
) {
    let (mut from_client, mut to_client) = tokio::io::split(client);
    let (mut from_server, mut to_server) = server.into_split();
    let out = async {
        let mut buffer = vec![0; 4096];
        while let Ok(count @ 1..) = from_client.read(&mut buffer).await {
            if let Some(seen) = &seen {
                seen.lock().unwrap().extend(&buffer[..count]);
            }
            if to_server.write_all(&buffer[..count]).await.is_err() {
                break;
            }
        }
        let _ = to_server.shutdown().await;
    };
    let back = async {
        let _ = tokio::io::copy(&mut from_server, &mut to_client).await;
        let _ = to_client.shutdown().await;
    };
    tokio::join!(out, back);
}
