package finsam.forbund;

import static finsam.rules.RuleViolation.require;

import java.util.regex.Pattern;

/** A Swedish organisation number: ten digits, the last a Luhn check digit, written {@code 222000-1234}. */
public record OrganisationNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{6}-?\\d{4}");

    public OrganisationNumber {
        require(value != null && FORM.matcher(value.strip()).matches(), "forbund.organisation-number-form", value);
        String digits = value.strip().replace("-", "");
        require(luhn(digits), "forbund.organisation-number-check", value);
        value = digits.substring(0, 6) + "-" + digits.substring(6);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }
}
