package finsam.report;

import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import java.util.List;

/**
 * A trial balance as a test writes it: account, name, opening balance, debits and credits of the year, set apart by bars.
 * Each account has the row that its number has in Kommun-Bas. It must balance, as books do.
 */
final class Books {

    private Books() {}

    static List<AccountBalance> of(String text) {
        List<AccountBalance> accounts =
                text.lines().filter(line -> !line.isBlank()).map(Books::account).toList();
        if (!Ore.sum(accounts, AccountBalance::opening).isZero()
                || !Ore.sum(accounts, AccountBalance::change).isZero()) {
            throw new IllegalArgumentException("These books do not balance: opening "
                    + Ore.sum(accounts, AccountBalance::opening) + ", change "
                    + Ore.sum(accounts, AccountBalance::change));
        }
        return accounts;
    }

    private static AccountBalance account(String line) {
        String[] field = line.split("\\|");
        int number = Integer.parseInt(field[0].strip().substring(0, 4));
        return new AccountBalance(
                number,
                field[0].strip().substring(4).strip(),
                StatementRow.inKommunBas(number),
                Ore.parse(field[1]),
                Ore.parse(field[2]),
                Ore.parse(field[3]));
    }
}
