package shop;

import shop.db.Database;

/**
 * Keeps what was bought. It has more to say.
 *
 * @author nobody
 */
public class Store {
	private final Database database;

	public Store(Database database) {
		this.database = database;
	}

	/** Saves a value. */
	@Deprecated
	public void save(String value) {
		check(value);
		database.put(value.trim());
	}

	/**
	 * Loads
	 * a value. */
	public String load(int id) { audit(id); return String.valueOf(database.find(id)); }

	/** @return how many there are */
	public int count() {
		return database.all().size();
	}

	@Override
	public String toString() { return "store"; }

	public void clear() {
	}

	// not a doc comment
	public void one() { clear(); } public void two() { one(); }

	/***/ public void three() { two(); }

	/** */ public void four() { three(); }

	/**
	 *
	 * @param x a
	 * parameter
	 */
	public void five(int x) { four(); }

	private void check(String value) {
		if (value.isEmpty()) {
			throw new IllegalArgumentException();
		}
		audit(value.length());
	}

	private static void audit(int id) {}

	interface Listener {
		void changed();

		default void lost() { changed(); }
	}

	enum Mode {
		A { @Override public void go() {} }, B { public void go() {} };
		public abstract void go();
	}
}

record Item(String name, int count) {
	public int twice() { return count() * 2; }
}

class Plain { public void run(Store store) { store.save(""); Runnable r = store::clear; r.run(); } }
