package dev.vitae.skills.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of a release as rows with named columns. Columns may come in any order and there may be more of them than are
 * asked for; one that is missing is an error. A row with another number of fields than the head is refused with its line.
 */
final class Table {
    private static final CSVFormat COMMAS = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    /** O*NET's text files know no quotes: a quotation mark is a sign like any other. */
    private static final CSVFormat TABS = CSVFormat.TDF.builder().setQuote(null).setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(false).get();

    private final String file;
    private final CSVFormat format;
    private final Folder.Opened opened;
    private final Refusals refusals;

    private Table(Folder.Opened opened, CSVFormat format, Refusals refusals) {
        this.file = opened.name();
        this.opened = opened;
        this.format = format;
        this.refusals = refusals;
    }

    static Table commas(Folder.Opened opened, Refusals refusals) {
        return new Table(opened, COMMAS, refusals);
    }

    static Table tabs(Folder.Opened opened, Refusals refusals) {
        return new Table(opened, TABS, refusals);
    }

    /** Hands on each row that has all columns filled as the head says. */
    void read(List<String> required, Consumer<Row> rows) throws IOException {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(opened.bytes(), StandardCharsets.UTF_8));
                CSVParser parser = format.parse(withoutMark(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            Map<String, Integer> columns = null;
            while (true) {
                // An empty file has no first line to begin a row in.
                long line = parser.getCurrentLineNumber() + 1;
                CSVRecord record;
                try {
                    if (!records.hasNext()) {
                        break;
                    }
                    record = records.next();
                } catch (UncheckedIOException | IllegalStateException malformed) {
                    refusals.refuse(file, line, "quotation marks do not close: " + malformed.getMessage());
                    continue;
                }
                if (columns == null) {
                    columns = columns(record, required);
                } else if (record.size() != columns.size()) {
                    refusals.refuse(file, line, record.size() + " fields, the head has " + columns.size());
                } else {
                    rows.accept(new Row(record, columns, line));
                }
            }
            if (columns == null) {
                throw new UnreadableRelease(file + " is empty, expected a head with " + String.join(", ", required));
            }
        }
    }

    private static BufferedReader withoutMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
        return text;
    }

    private Map<String, Integer> columns(CSVRecord head, List<String> required) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < head.size(); i++) {
            columns.put(head.get(i).strip(), i);
        }
        for (String column : required) {
            if (!columns.containsKey(column)) {
                throw new UnreadableRelease(
                        file + " has no column " + column + "; expected " + String.join(", ", required)
                                + ", found " + String.join(", ", head.toList()));
            }
        }
        return columns;
    }

    /** @param line where the row begins */
    record Row(CSVRecord record, Map<String, Integer> columns, long line) {
        /** Without spaces around it; empty where there is no such column. */
        String get(String column) {
            Integer place = columns.get(column);
            return place == null ? "" : record.get(place).strip();
        }
    }

    void refuse(Row row, String why) {
        refusals.refuse(file, row.line(), why);
    }
}
