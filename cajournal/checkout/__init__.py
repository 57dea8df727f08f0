"""What a contributor does in a copy of the repository: a new site's file, a page's golden case."""
