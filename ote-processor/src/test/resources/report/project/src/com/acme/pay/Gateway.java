package com.acme.pay;

public interface Gateway {} // </script><script>alert(1)</script>
