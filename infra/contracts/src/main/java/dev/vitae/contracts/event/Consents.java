package dev.vitae.contracts.event;

/**
 * What the person has agreed to; everything is off until they say otherwise.
 *
 * @param externalModels their text may be sent to a configured model provider
 * @param experiments their documents may take part in comparisons of variants
 */
public record Consents(boolean externalModels, boolean experiments) {
    public static Consents none() {
        return new Consents(false, false);
    }
}
