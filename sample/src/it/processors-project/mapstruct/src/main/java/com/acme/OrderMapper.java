package com.acme;

import dev.ote.annotations.Observe;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Observe
@SuppressWarnings("ote")
@Mapper
public interface OrderMapper {
  @Mapping(target = "total", source = "cents")
  OrderView toView(Order order);

  @Mapping(target = "total", ignore = true)
  void update(@MappingTarget OrderView view, Order order);

  default long total(Order order) {
    return order.getCents() * 2;
  }
}
