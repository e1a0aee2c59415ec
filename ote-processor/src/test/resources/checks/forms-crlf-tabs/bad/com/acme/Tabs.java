package com.acme;

import dev.ote.annotations.Observe;

/**
 *	Keeps things.
 *
 *	LOCATION:	com.acme.Wrong
 *	PURPOSE:	keep
 *	DEPENDENCIES:
 *	-	java.util.Nothing
 *	TRACE POINTS:
 *		- Entry:	Tabs.sav()
 */
public class Tabs {
	/**
	 * TRACE PATH:
	 *	1.	Tabs.save()
	 *	2.	chekc()
	 */
	@Observe
	public void save() {}
}
