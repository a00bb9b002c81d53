package dev.vitae.skills.graph;

/** From a node by a word to the next node: one open table of numbers. No step leads to 0. */
final class Steps {
    private static final int NOTHING = 0;

    private long[] keys = new long[1 << 14];
    private int[] nodes = new int[1 << 14];
    private int size;

    /** 0: there is no such step. */
    int from(int node, int word) {
        return nodes[place(keys, nodes, key(node, word))];
    }

    void put(int node, int word, int next) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int place = place(keys, nodes, key(node, word));
        keys[place] = key(node, word);
        nodes[place] = next;
        size++;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreNodes = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (nodes[i] != NOTHING) {
                int place = place(moreKeys, moreNodes, keys[i]);
                moreKeys[place] = keys[i];
                moreNodes[place] = nodes[i];
            }
        }
        keys = moreKeys;
        nodes = moreNodes;
    }

    private static int place(long[] keys, int[] nodes, long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 40) & mask;
        while (nodes[place] != NOTHING && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static long key(int node, int word) {
        return (long) node << 32 | word;
    }
}
