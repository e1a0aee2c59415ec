/**
 * All the forms.
 */
package forms;
