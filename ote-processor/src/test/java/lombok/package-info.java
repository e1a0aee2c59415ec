/** Stands in for Lombok on a processor path where it is turned off. */
package lombok;
