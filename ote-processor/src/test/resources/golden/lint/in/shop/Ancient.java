package shop;


