using System.Reflection;
using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>Names of the components of a service standard, and how they are told from an entry.</summary>
public static class StandardComponents
{
    private static readonly LocalText[] Labels =
    [
        new("Dasar hukum", "Legal basis"),
        new("Persyaratan", "Requirements"),
        new("Sistem, mekanisme, dan prosedur", "System, mechanism and procedure"),
        new("Jangka waktu penyelesaian", "Processing time"),
        new("Biaya/tarif", "Fee"),
        new("Produk pelayanan", "Product of the service"),
        new("Sarana, prasarana, dan/atau fasilitas", "Facilities"),
        new("Kompetensi pelaksana", "Competence of staff"),
        new("Pengawasan internal", "Internal supervision"),
        new("Penanganan pengaduan, saran, dan masukan", "Handling of complaints and suggestions"),
        new("Jumlah pelaksana", "Number of staff"),
        new("Jaminan pelayanan", "Guarantee of service"),
        new("Jaminan keamanan dan keselamatan pelayanan", "Guarantee of safety"),
        new("Evaluasi kinerja pelaksana", "Evaluation of performance"),
    ];

    private static readonly string[] Names =
    [
        .. Enum.GetNames<StandardComponent>().Select(name => typeof(StandardComponent).GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name),
    ];

    /// <summary>Name in JSON, as <c>legalBasis</c>.</summary>
    public static string NameOf(StandardComponent component) => Names[(int)component];

    /// <summary>Title as the law words it.</summary>
    public static LocalText LabelOf(StandardComponent component) => Labels[(int)component];

    /// <summary>All fourteen, filled as far as the entry says.</summary>
    internal static IReadOnlyList<StandardText> Of(ServiceEntry entry, IReadOnlyDictionary<StandardComponent, LocalText> others) =>
        [.. Enum.GetValues<StandardComponent>().Select(component => new StandardText(component, LabelOf(component), TextOf(component, entry, others)))];

    private static LocalText? TextOf(StandardComponent component, ServiceEntry entry, IReadOnlyDictionary<StandardComponent, LocalText> others) => component switch
    {
        StandardComponent.LegalBasis => Joined(entry.LegalBasis.Select(b => new LocalText(b.Title, b.Title))),
        StandardComponent.Requirements => Joined(entry.Requirements.Select(r => r.Name)),
        StandardComponent.Procedure => entry.Procedure,
        StandardComponent.ProcessingTime => entry.ProcessingTime.Text,
        StandardComponent.Fee => entry.Fee.Text,
        StandardComponent.Product => entry.Output,
        _ => others.GetValueOrDefault(component),
    };

    private static LocalText? Joined(IEnumerable<LocalText> texts)
    {
        var all = texts.ToArray();
        return all.Length == 0 ? null : new LocalText(string.Join("; ", all.Select(t => t.Id)), string.Join("; ", all.Select(t => t.En ?? t.Id)));
    }
}
