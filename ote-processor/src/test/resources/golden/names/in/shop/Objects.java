package shop;

class Objects {}
