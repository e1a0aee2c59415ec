package com.acme.found;

import java.io.IOException;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.SneakyThrows;
import lombok.extern.java.Log;

/**
 * Sells what is there.
 *
 * <p>LOCATION: com.acme.found.Shop
 *
 * <p>PURPOSE: Takes orders.
 *
 * <p>DEPENDENCIES: Stock
 *
 * <p>TRACE POINTS:
 *
 * <ul>
 *   <li>Shop.sell()
 * </ul>
 */
@Log
@RequiredArgsConstructor
public class Shop {
  @Getter private final Stock stock;
  @Getter private String last;

  /**
   * Sells one.
   *
   * <p>TRACE PATH:
   *
   * <ol>
   *   <li>Shop.sell()
   *   <li>Order.getArticle()
   *   <li>Stock.setTaken()
   *   <li>Shop.print()
   * </ol>
   */
  public void sell(String article) {
    Order order = Order.builder().article(article).number(1).build();
    last = order.getArticle();
    stock.setTaken(stock.getTaken() + order.getNumber());
    print();
  }

  @SneakyThrows
  private void print() {
    if (last.isEmpty()) {
      throw new IOException("nothing to print");
    }
    log.info(last);
  }
}
