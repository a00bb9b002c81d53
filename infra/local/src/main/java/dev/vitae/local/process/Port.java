package dev.vitae.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that a process will listen on, and the setting that moves it. */
public record Port(String owner, int number, String setting) {

    /** Nobody listens there: tried by taking it for a moment. */
    public boolean free() {
        try (ServerSocket taken = new ServerSocket(number, 1, InetAddress.getByName("127.0.0.1"))) {
            return taken.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    public String complaint() {
        return "Port %d (%s) is in use: free it, or choose another with %s=<port>.".formatted(number, owner, setting);
    }
}
