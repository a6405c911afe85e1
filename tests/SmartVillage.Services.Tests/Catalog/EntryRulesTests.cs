using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Tests.Catalog;

/// <summary>What an operator may write.</summary>
public sealed class EntryRulesTests
{
    [Theory]
    [InlineData(ChannelKind.Phone, "119", true)]
    [InlineData(ChannelKind.Phone, "+62 725 41820", true)]
    [InlineData(ChannelKind.Phone, "+62(725)41820", true)]
    [InlineData(ChannelKind.Phone, "1500400", true)]
    [InlineData(ChannelKind.Phone, "08001234567", true)]
    [InlineData(ChannelKind.Phone, "0725 41820", true)]
    [InlineData(ChannelKind.Phone, "081234567890", true)]
    [InlineData(ChannelKind.Phone, "+0812345678", false)]
    [InlineData(ChannelKind.Phone, "+62 0725 41820", false)]
    [InlineData(ChannelKind.Phone, "0062 725 41820", false)]
    [InlineData(ChannelKind.Phone, "0725", false)]
    [InlineData(ChannelKind.Phone, "62+81234567", false)]
    [InlineData(ChannelKind.Phone, "+6281234567890123", false)]
    [InlineData(ChannelKind.Phone, "12", false)]
    [InlineData(ChannelKind.Phone, "+62 812 ext 3", false)]
    [InlineData(ChannelKind.WhatsApp, "+62 812 0000 0000", true)]
    [InlineData(ChannelKind.WhatsApp, "119", false)]
    [InlineData(ChannelKind.WhatsApp, "0812-0000-0000", true)]
    [InlineData(ChannelKind.Web, "https://contoh.go.id/a?b=c", true)]
    [InlineData(ChannelKind.Web, "http://contoh.go.id", true)]
    [InlineData(ChannelKind.Web, "javascript:alert(1)", false)]
    [InlineData(ChannelKind.Web, "contoh.go.id", false)]
    [InlineData(ChannelKind.Web, "https://a b.go.id", false)]
    [InlineData(ChannelKind.Web, "https://user:pass@contoh.go.id", false)]
    [InlineData(ChannelKind.Web, "https://localhost", false)]
    [InlineData(ChannelKind.Web, "data:text/html,x", false)]
    [InlineData(ChannelKind.Email, "kantor@contoh.go.id", true)]
    [InlineData(ChannelKind.Email, "kantor@contoh", false)]
    [InlineData(ChannelKind.Email, "kantor@contoh.go.id?bcc=x@y.id", false)]
    [InlineData(ChannelKind.Counter, "Jl. Contoh No. 1", true)]
    [InlineData(ChannelKind.Counter, "<b>Jl. Contoh</b>", false)]
    [InlineData(ChannelKind.Counter, "", false)]
    public void A_channel_can_be_used_as_it_stands(ChannelKind kind, string value, bool isFine)
    {
        var faults = EntryRules.Check(ServiceCode.Rsud, new EntryOverlay { Channels = [new() { Kind = kind, Value = value }] });

        Assert.Equal(isFine, faults.Count == 0);
        Assert.All(faults, f => Assert.Equal("channels[0].value", f.Field));
    }

    [Theory]
    [InlineData("Mo-Fr 08:00-16:00", true)]
    [InlineData("Mo-Th 08:00-15:00, Fr 08:00-11:30", true)]
    [InlineData("Mo-Su", true)]
    [InlineData("Senin-Jumat 08:00-16:00", false)]
    [InlineData("Mo-Fr 8:00-16:00", false)]
    [InlineData("Mo-Fr 08:00-24:30", false)]
    [InlineData("", false)]
    public void Hours_are_those_of_schema_org(string hours, bool isFine) => Assert.Equal(
        isFine, EntryRules.Check(ServiceCode.Rsud, new EntryOverlay { Channels = [new() { Kind = ChannelKind.Counter, Value = "Loket", Hours = hours }] }).Count == 0);

    [Theory]
    [InlineData(ServiceCode.Rsud, "Mo-Fr 08:00-14:00", 30, "2026-02-20", null)]
    [InlineData(ServiceCode.Rsud, null, null, "2026-03-02", null)]
    [InlineData(ServiceCode.Bpjs, null, null, "2026-02-20", "clinics")]
    [InlineData(ServiceCode.Rsud, "Senin pagi", 30, "2026-02-20", "clinics[0].hours")]
    [InlineData(ServiceCode.Rsud, null, 0, "2026-02-20", "clinics[0].quotaPerDay")]
    [InlineData(ServiceCode.Rsud, null, 1001, "2026-02-20", "clinics[0].quotaPerDay")]
    [InlineData(ServiceCode.Rsud, null, null, "0001-01-01", "clinics[0].confirmedOn")]
    [InlineData(ServiceCode.Rsud, null, null, "2026-03-03", "clinics[0].confirmedOn")]
    public void A_clinic_says_when_it_was_asked_and_only_the_hospital_has_any(ServiceCode code, string? hours, int? quota, string confirmedOn, string? field)
    {
        var clinic = new Clinic { Name = new LocalText("Poli Anak"), Hours = hours, QuotaPerDay = quota, Referral = ReferralRule.Jkn, ConfirmedOn = DateOnly.Parse(confirmedOn, System.Globalization.CultureInfo.InvariantCulture) };

        var faults = EntryRules.Check(code, new EntryOverlay { Clinics = [clinic] }, new DateOnly(2026, 3, 2));

        Assert.Equal(field is null ? [] : [field], faults.Select(f => f.Field));
    }

    [Fact]
    public void Two_clinics_of_one_name_a_nameless_one_and_a_rule_that_is_none_are_refused()
    {
        var clinic = new Clinic { Name = new LocalText("Poli Anak"), Referral = ReferralRule.None, ConfirmedOn = new DateOnly(2026, 2, 20) };

        Assert.Equal("clinics", Assert.Single(EntryRules.Check(ServiceCode.Rsud, new EntryOverlay { Clinics = [clinic, clinic with { Name = new LocalText("poli anak ") }] })).Field);
        Assert.Equal("clinics[0].name.id", Assert.Single(EntryRules.Check(ServiceCode.Rsud, new EntryOverlay { Clinics = [clinic with { Name = new LocalText("<b>") }] })).Field);
        Assert.Equal("clinics[0].referral", Assert.Single(EntryRules.Check(ServiceCode.Rsud, new EntryOverlay { Clinics = [clinic with { Referral = (ReferralRule)9 }] })).Field);
    }

    [Theory]
    [InlineData("P14D", true)]
    [InlineData("PT2H30M", true)]
    [InlineData("P1Y2M3DT4H", true)]
    [InlineData("P", false)]
    [InlineData("PT", false)]
    [InlineData("P1DT", false)]
    [InlineData("14D", false)]
    [InlineData("-P1D", false)]
    [InlineData("P1.5D", false)]
    [InlineData("14 hari", false)]
    public void A_time_is_a_duration_of_ISO_8601(string duration, bool isFine) => Assert.Equal(
        isFine, EntryRules.Check(ServiceCode.Rsud, new EntryOverlay { ProcessingTime = new ProcessingTime(duration, new LocalText("x")) }).Count == 0);

    [Theory]
    [InlineData(ServiceCode.Psc119, AdapterMode.Queue, false)]
    [InlineData(ServiceCode.Psc119, AdapterMode.Live, false)]
    [InlineData(ServiceCode.Psc119, AdapterMode.Directory, true)]
    [InlineData(ServiceCode.Bpjs, AdapterMode.Queue, true)]
    public void An_emergency_is_never_queued(ServiceCode code, AdapterMode mode, bool isFine) => Assert.Equal(isFine, EntryRules.Check(code, new EntryOverlay { Mode = mode }).Count == 0);

    [Fact]
    public void Every_fault_is_told_at_once_and_none_repeats_what_was_written()
    {
        var faults = EntryRules.Check(ServiceCode.Pbb, new EntryOverlay
        {
            Name = new LocalText("rahasia\u0007"),
            Summary = new LocalText(new string('x', EntryRules.LongestText + 1)),
            HiddenChannels = ["112"],
            Requirements = [new() { Key = "rahasia Besar", Name = new LocalText("a") }, new() { Key = "b", Name = new LocalText("") }, new() { Key = "b", Name = new LocalText("c") }],
            Fee = new ServiceFee(-1, new LocalText("x")),
            LegalBasis = [new("", "rahasia")],
            LifeEvents = ["rahasia"],
            Standard = new Dictionary<StandardComponent, LocalText> { [StandardComponent.Fee] = new("x") },
            Channels = [.. Enumerable.Range(0, EntryRules.MostItems + 1).Select(i => new ServiceChannel { Kind = ChannelKind.App, Value = $"A{i}" })],
        });

        Assert.Equal(
            [
                "channels", "fee.amount", "hiddenChannels", "legalBasis[0].title", "legalBasis[0].url", "lifeEvents", "name.id", "requirements", "requirements[0].key",
                "requirements[1].name.id", "standard", "summary.id",
            ],
            faults.Select(f => f.Field).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(faults, f => f.ToString().Contains("rahasia", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ChannelKind.WhatsApp, "+62 812-0000-0000", "https://wa.me/6281200000000")]
    [InlineData(ChannelKind.WhatsApp, "0812-0000-0000", "https://wa.me/6281200000000")]
    [InlineData(ChannelKind.Phone, "+62 725 41820", "tel:+6272541820")]
    [InlineData(ChannelKind.Phone, "(0725) 41820", "tel:+6272541820")]
    [InlineData(ChannelKind.Phone, "0800 123 4567", "tel:08001234567")]
    [InlineData(ChannelKind.Sms, "1708", "sms:1708")]
    [InlineData(ChannelKind.Email, "a@b.id", "mailto:a@b.id")]
    [InlineData(ChannelKind.Counter, "Loket", null)]
    [InlineData(ChannelKind.App, "Mobile JKN", null)]
    public void A_channel_opens_what_phones_understand(ChannelKind kind, string value, string? href) => Assert.Equal(href, new ServiceChannel { Kind = kind, Value = value }.Href);
}
