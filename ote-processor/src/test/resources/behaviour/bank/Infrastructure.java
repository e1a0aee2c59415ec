package bank;

import dev.ote.annotations.ObserveExternal;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** Types of the JDK, which nobody here can annotate. */
@ObserveExternal({DataSource.class, ExecutorService.class, HttpClient.class, Map.Entry.class})
interface Infrastructure {}
