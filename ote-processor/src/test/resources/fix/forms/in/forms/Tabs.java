package forms;

/**
	 * Has tabs.
	 */
public class Tabs {

	/** Goes on. */
	public void go() { on(); }

	public	void stop() {}

	private void on() {}
}
