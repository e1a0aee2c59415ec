package com.acme;

class Both {}
