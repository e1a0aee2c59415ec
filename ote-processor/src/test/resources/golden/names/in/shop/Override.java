package shop;

interface Override {}
