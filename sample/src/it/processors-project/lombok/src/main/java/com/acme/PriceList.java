package com.acme;

import dev.ote.annotations.Observe;

/** Names what Lombok nests in another type. */
@Observe
@SuppressWarnings("ote")
interface PriceList {
  Price.PriceBuilder draft(String currency);
}
