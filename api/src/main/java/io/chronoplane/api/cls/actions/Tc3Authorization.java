package io.chronoplane.api.cls.actions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header `Authorization` of API 3.0, taken apart.
///
/// @param day     of the signature, in UTC: `2019-02-25`
/// @param service as the client has it; SDKs take the host's name up to its first dot
/// @param headers names of those that were signed, in lower case
record Tc3Authorization(String secretId, String day, String service, List<String> headers, String signature) {

    private static final Pattern FORM = Pattern.compile("TC3-HMAC-SHA256\\s+Credential=([^/,\\s]+)/"
            + "([0-9]{4}-[0-9]{2}-[0-9]{2})/([^/,\\s]+)/tc3_request,\\s*SignedHeaders=([^,\\s]+),"
            + "\\s*Signature=([0-9a-f]{64})");

    /// Empty when it is malformed, or does not sign what it must.
    static Optional<Tc3Authorization> parse(String header) {
        Matcher matcher = FORM.matcher(header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> headers = List.of(matcher.group(4).toLowerCase(Locale.ROOT).split(";", -1));
        return headers.contains("content-type") && headers.contains("host")
                ? Optional.of(new Tc3Authorization(
                        matcher.group(1), matcher.group(2), matcher.group(3), headers, matcher.group(5)))
                : Optional.empty();
    }
}
