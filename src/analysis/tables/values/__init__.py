"""Values as people write them, and the one way in which each kind of column writes them."""
