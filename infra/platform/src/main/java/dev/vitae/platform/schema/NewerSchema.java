package dev.vitae.platform.schema;

/** The data were written by a newer version of this service, which this one would misread. */
final class NewerSchema extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NewerSchema(int stored, int reads) {
        super("The database holds documents of shape " + stored
                + ", and this version of the service reads shapes up to "
                + reads + ". Start the newer version, or restore a backup from before it wrote.");
    }
}
