package org.vsxibulk.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vsxibulk.customer.Customer;

/** Customers of every kind, drawn by chance. */
public final class AnyCustomers {

    private AnyCustomers() {}

    /** @param dynamicCfnr whether a trunk that registers may have call forward not reachable */
    public static List<Customer> base(Random random, boolean dynamicCfnr) {
        List<Customer> customers = new ArrayList<>();
        for (int id = 5000; id < 5000 + 1 + random.nextInt(8); id++) {
            customers.add(any(id, random, dynamicCfnr));
        }
        return customers;
    }

    private static Customer any(int id, Random random, boolean dynamicCfnr) {
        CustomerFixture customer = CustomerFixture.customer(id);
        boolean registers = random.nextInt(3) == 0;
        if (registers) {
            customer.registering("user-" + id, random.nextBoolean() ? "pass-word-1234" : "");
        } else if (random.nextBoolean()) {
            customer.addresses(
                    "pbx" + id + ".Example.net", "2001:DB8::" + id + "", "198.51.100." + random.nextInt(250));
        } else if (random.nextBoolean()) {
            customer.addresses("[2001:db8:0:0::1]:5070");
        }
        if (random.nextBoolean()) {
            customer.tables(id + 100, id + 200);
        }
        if (random.nextBoolean()) {
            customer.capacity(random.nextInt(100));
        }
        if (random.nextBoolean()) {
            customer.extensions(2, 3 + random.nextInt(4));
        }
        long first = 12125550000L + id * 10L;
        long foreign = 442079460000L + id;
        customer.dids(first, first + 1, foreign);
        if (random.nextBoolean()) {
            customer.cfa("*=+13105550199", "+" + foreign + "=204");
        } else if (random.nextBoolean()) {
            customer.cfa("+" + first + "=+442079460000");
        }
        if (!registers || dynamicCfnr) {
            switch (random.nextInt(3)) {
                case 0 -> customer.cfnr("*=+13105550177", "+" + first + "=+13105550178");
                case 1 -> customer.cfnr("+" + foreign + "=+13105550177");
                default -> {}
            }
        }
        return customer.build();
    }
}
