import datetime
import lofte

day = datetime.date
with lofte.Runtime() as runtime:
    book = runtime.create_book("firm.lofte", country="NO", currency="NOK")
    book.post([lofte.Fact(record_id="1", body=lofte.Customer(name="Åse Dahl")),
               lofte.Fact(record_id="F1", body=lofte.Invoice(
                   customer_id="1", issue_date=day(2026, 1, 5), due_date=day(2026, 1, 19),
                   amount=lofte.Money(1200_00, "NOK")))], today=day(2026, 1, 31))
    for item in book.advice():
        print(item.customer_name, item.title, *item.reasons, sep="\n  ")
