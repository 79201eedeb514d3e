"""Orders: made of won deals and earlier orders, their standing kept with every write, their ageing read."""
