impl crate::calls::Connect for ::VENDOR::Client {
    fn on(server: &crate::Server) -> Self {
        let delay = std::time::Duration::from_millis(1);
        ::VENDOR::Client::builder()
            .base_url(&server.url)
            .credentials(vendor_client_core::StaticToken::new(TOKEN))
            .retry(vendor_client_core::RetryPolicy::default().delays(delay, delay))
            .pacing(false)
            .build()
            .unwrap()
    }
}

