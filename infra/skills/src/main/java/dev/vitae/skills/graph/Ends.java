package dev.vitae.skills.graph;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The spellings that end at each node of a trie, in the order in which they came, so that the same data gives the same answer. */
final class Ends {
    private static final int NONE = 0;

    /** By node: its first. */
    private int[] first = new int[1 << 12];
    private @Nullable End[] ends = new End[1 << 12];
    /** By end: the next of the same node. */
    private int[] another = new int[1 << 12];
    private int size;

    /**
     * @param skill its place among all
     * @param first the first word of the spelling as it is, singular
     * @param last the same of the last
     */
    record End(Spelling spelling, int skill, String first, String last) {
        boolean certain() {
            return spelling.context() == null;
        }
    }

    void add(int node, End end) {
        if (size + 1 == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
            another = Arrays.copyOf(another, another.length * 2);
        }
        if (node >= first.length) {
            first = Arrays.copyOf(first, Math.max(node + 1, first.length * 2));
        }
        ends[++size] = end;
        if (first[node] == NONE) {
            first[node] = size;
            return;
        }
        int last = first[node];
        while (another[last] != NONE) {
            last = another[last];
        }
        another[last] = size;
    }

    /** 0: none ends there. */
    int first(int node) {
        return node < first.length ? first[node] : NONE;
    }

    /** The one of the same node behind this one; 0: it was the last. */
    int behind(int end) {
        return another[end];
    }

    End get(int end) {
        End there = ends[end];
        if (there == null) {
            throw new IndexOutOfBoundsException(end);
        }
        return there;
    }
}
