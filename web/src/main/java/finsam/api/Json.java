package finsam.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import finsam.money.Ore;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * How the API writes and reads JSON: a date as {@code "2026-03-31"}, an amount as kronor in a string, {@code "1234.50"};
 * an amount may also be read from a number. Reading is strict: nothing is guessed, ignored or silently made zero.
 */
@Provider
public class Json implements ContextResolver<ObjectMapper> {

    static final ObjectMapper MAPPER = mapper();

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return MAPPER;
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule()
                        .addSerializer(Ore.class, new OreWriter())
                        .addDeserializer(Ore.class, new OreReader())
                        .addDeserializer(LocalDate.class, new DateReader())
                        .addDeserializer(String.class, new TextReader()))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        return mapper;
    }

    private static final class OreWriter extends StdScalarSerializer<Ore> {

        private static final long serialVersionUID = 1L;

        OreWriter() {
            super(Ore.class);
        }

        @Override
        public void serialize(Ore amount, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(amount.toPlain());
        }
    }

    private static final class OreReader extends StdScalarDeserializer<Ore> {

        private static final long serialVersionUID = 1L;

        OreReader() {
            super(Ore.class);
        }

        /** A number is read by its digits as they were sent, never by way of a binary fraction. */
        @Override
        public Ore deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_STRING
                    || json.currentToken().isNumeric()) {
                return Ore.parse(json.getText());
            }
            return (Ore) context.handleUnexpectedToken(Ore.class, json);
        }
    }

    private static final class DateReader extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
            }
            try {
                return Dates.parse(json.getText());
            } catch (DateTimeException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, json.getText(), e.getMessage());
            }
        }
    }

    /** Text that can be kept and shown: no control characters but line breaks and tabs, no half of a character. */
    private static final class TextReader extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, json);
            }
            String text = json.getText();
            return Text.isWhole(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, "control characters");
        }
    }
}
