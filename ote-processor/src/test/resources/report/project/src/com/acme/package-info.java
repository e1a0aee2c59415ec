/**
 * Call Stack: 1. Chekout.buy()
 */
package com.acme;
