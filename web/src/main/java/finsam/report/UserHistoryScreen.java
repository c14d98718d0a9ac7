package finsam.report;

import finsam.report.History.Chain;
import finsam.report.History.Filter;
import finsam.report.History.Line;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Inloggningar: who signed in and who was refused. The chain is counted again when that is asked for: it is all förbund's. */
@Named
@RequestScoped
public class UserHistoryScreen extends HistorySearch {

    @Inject
    private UserHistory history;

    private Chain chain;

    @Override
    List<Line> search(String forbund, Filter filter, int leaveOut, int most) {
        return history.search(forbund, filter, leaveOut, most);
    }

    @Override
    List<String> recorded(String forbund) {
        return history.actions();
    }

    public boolean isCounted() {
        return !asked("rakna").isEmpty();
    }

    public Chain chain() {
        if (chain == null) {
            chain = history.chain(forbund());
        }
        return chain;
    }
}
