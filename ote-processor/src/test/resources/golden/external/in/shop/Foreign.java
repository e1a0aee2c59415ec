package shop;

import dev.ote.annotations.ObserveExternal;
import other.Client;
import other.Pool;
import other.Source;

@ObserveExternal({Source.Row.class, Pool.class, Client.class})
interface Foreign {}
