using System.Globalization;
using SmartVillage.TestSupport.OpenSid.People;
using SmartVillage.TestSupport.OpenSid.Rows;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Writes <c>log_penduduk</c> and <c>log_keluarga</c> with the codes that the release has.</summary>
internal sealed class EventWriter(GenerationContext context)
{
    private const int Inside = 6;
    private static readonly string[] Causes = ["1", "2", "3", "6"];
    private readonly TableWriter _events = context.Tables["log_penduduk"];
    private readonly TableWriter _familyEvents = context.Tables["log_keluarga"];

    /// <summary>Writes the life of a resident as far as it was recorded.</summary>
    public void Write(Person person)
    {
        var start = Start(person);
        // Who came back has an arrival in any case.
        if (person.Returned || !context.Oddities.Hits(Oddity.ResidentWithoutEvent))
        {
            var born = person.Birth >= start;
            Event(person, born ? 1 : StartCode(person), born ? person.Birth : start);
        }

        if (person.LifeStatus is 2 or 3 or 4 or 6 && person.ChangedOn is { } changed)
        {
            var id = Event(person, person.LifeStatus, changed);
            if (person.Level == 1 && person.Family is { } family)
            {
                FamilyEvent(family, HeadEvent(person.LifeStatus), changed, person, id);
            }
        }

        if (person.Returned)
        {
            Event(person, 3, context.Today.AddDays(-900));
            Event(person, 5, context.Today.AddDays(-200));
        }

        if (person.Undone)
        {
            Event(person, 2, context.Today.AddDays(-30));
        }

        if (person.Family is { MovedInside: true })
        {
            Event(person, Inside, Garbled(context.Today.AddDays(-60)));
        }

        Dirt(person);
    }

    /// <summary>Writes the beginning of a family.</summary>
    public void Write(Family family)
    {
        if (!context.Oddities.Hits(Oddity.FamilyWithoutEvent))
        {
            FamilyEvent(family, 1, family.Registered, family.Head, null);
        }

        if (context.Oddities.Hits(Oddity.FamilyEventTwice))
        {
            FamilyEvent(family, 1, family.Registered.AddDays(1), family.Head, null);
        }
    }

    /// <summary>Writes that somebody left a family.</summary>
    public void WriteSplit(Family family, Person person) =>
        FamilyEvent(family, context.Era.HasFamilyEventCodes ? 12 : 1, context.Today.AddDays(-45), person, null);

    /// <summary>Day since which a resident is known, before anything else that happens to them.</summary>
    private DateOnly Start(Person person) => context.Today.AddYears(-9).AddDays(-(person.Id % 700));

    // 3, newcomer, was a residency of its own up to 21.08 and had its own event.
    private int StartCode(Person person) => !context.Era.HasEventCodes && person.Residency == 3 ? 8 : 5;

    private int HeadEvent(int lifeStatus) => context.Era.HasFamilyEventCodes ? lifeStatus : lifeStatus + 2;

    private DateOnly Garbled(DateOnly day) => context.Era.HasEventCodes ? new DateOnly(2000 + day.Day, day.Month, day.Year % 100) : day;

    private int Event(Person person, int code, DateOnly day)
    {
        var id = context.Tables.NextId("log_penduduk");
        _events.Set("id", id).Set("id_pend", person.Id).Set(context.Era.HasEventCodes ? "kode_peristiwa" : "id_detail", code);
        Dates(day, person.Id);
        _events.Set("no_kk", person.Family is { Number.Length: <= 16 } family ? family.Number : null).Set("nama_kk", person.Family?.Head?.Name)
            .Set("ref_pindah", code == 3 ? context.Random.Between(1, 4) : 1);
        switch (code)
        {
            case 2:
                _events.Set("meninggal_di", "RUMAH SAKIT UMUM").Set("jam_mati", "04:15").Set("sebab", context.Random.Pick(Causes)).Set("penolong_mati", "1")
                    .Set("akta_mati", context.Random.Permille(500) ? $"AM.{context.Random.Digits(7)}" : null).Set("catatan", "Dimakamkan di TPU &quot;Melati&quot;");
                break;
            case 3:
                _events.Set("alamat_tujuan", "JL. RADEN INTAN NO. 3, BANDAR LAMPUNG").Set("catatan", "Mengikuti keluarga");
                break;
            case 5 when context.Random.Permille(100):
                _events.Set("maksud_tujuan_kedatangan", "Bekerja &amp; menetap");
                break;
            default:
                break;
        }

        _events.Write();
        return id;
    }

    private void Dates(DateOnly day, int person)
    {
        var at = day.ToDateTime(new TimeOnly(9, person % 60, person % 59));
        _events.Set("tgl_peristiwa", at).Set("tgl_lapor", at.AddDays(3)).Set("tanggal", at.AddDays(3))
            .Set("bulan", day.Month.ToString("00", CultureInfo.InvariantCulture)).Set("tahun", day.Year)
            .Set("created_at", at.AddDays(3)).Set("updated_at", at.AddDays(3)).Set("created_by", 1).Set("updated_by", 1);
    }

    private void FamilyEvent(Family family, int code, DateOnly day, Person? person, int? cause) =>
        _familyEvents.Set("id", context.Tables.NextId("log_keluarga")).Set("id_kk", family.Id).Set("id_peristiwa", code)
            .Set("tgl_peristiwa", day.ToDateTime(new TimeOnly(10, family.Id % 60))).Set("id_pend", person?.Id).Set("kk_sex", person?.Sex ?? 1)
            .Set("updated_by", 1).Set("id_log_penduduk", cause).Write();

    private void Dirt(Person person)
    {
        if (!_events.Schema!.IsForeignKey("id_pend") && context.Oddities.Hits(Oddity.EventOfNobody))
        {
            Odd(900_000_000 + person.Id, "5");
        }

        if (context.Oddities.Hits(Oddity.EventWithoutCode))
        {
            Odd(person.Id, context.Era.HasEventCodes ? null : "0");
        }
    }

    private void Odd(int resident, string? code)
    {
        _events.Set("id", context.Tables.NextId("log_penduduk")).Set("id_pend", resident).Set(context.Era.HasEventCodes ? "kode_peristiwa" : "id_detail", code);
        Dates(context.Today.AddDays(-700), resident);
        _events.Write();
    }
}
