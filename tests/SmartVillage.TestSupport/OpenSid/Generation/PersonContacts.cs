using SmartVillage.TestSupport.OpenSid.People;
using SmartVillage.TestSupport.OpenSid.Rows;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Telephone, e-mail and Telegram of residents; e-mail and Telegram carry the resident's id, because later releases want them unique.</summary>
internal sealed class PersonContacts(GenerationContext context)
{
    private static readonly string[] Channels = ["Telegram", "SMS", "Email"];

    /// <summary>A number with a prefix that no mobile network has.</summary>
    public static string Phone(SeededRandom random) => $"0800{random.Digits(8)}";

    /// <summary>Sets the columns.</summary>
    public void Write(TableWriter row, Person person)
    {
        var random = context.Random;
        var adult = person.AgeOn(context.Today) >= 15;
        row.Set("hubung_warga", random.Pick(Channels));
        if (!adult)
        {
            return;
        }

        if (random.Permille(450))
        {
            var phone = Phone(random);
            row.Set("telepon", random.Weighted((0, 80), (1, 10), (2, 10)) switch { 0 => phone, 1 => $"+62 {phone[1..4]}-{phone[4..8]}-{phone[8..]}", _ => $"{phone[..4]} {phone[4..]}" });
        }

        if (random.Permille(120))
        {
            row.Set("email", $"warga{person.Id}@example.com");
        }

        if (random.Permille(60))
        {
            row.Set("telegram", $"{100_000_000 + person.Id}");
        }
    }
}
