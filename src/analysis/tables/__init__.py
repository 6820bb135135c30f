"""Read, check and clean raw tables; write down every change; store the tidy tables and read them again."""
