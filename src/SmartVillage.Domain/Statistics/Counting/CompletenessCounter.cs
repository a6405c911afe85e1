using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>
/// How many active residents have each key field filled. "Filled" is what the topics of these fields take as filled, so that both always agree: a code must be in its list,
/// a NIK must be real.
/// </summary>
internal sealed class CompletenessCounter : TopicCounter
{
    private static readonly string[] Names =
    [
        "nik", "family", "familyRelationship", "sex", "birthPlace", "birthDate", "religion", "educationAttained", "occupation", "maritalStatus", "citizenship",
        "fatherName", "motherName",
    ];

    private readonly (FieldDefinition Field, CodeIndex? Index)[] _fields;

    public CompletenessCounter(StatisticsTopic topic, StatisticsContext context)
        : base(topic, [.. Read(context).Select(field => (field.Name, Label(field.Name)))])
    {
        _fields = [.. Read(context).Select(field => (field, field.Kind == FieldKind.Code ? new CodeIndex(CodesOf(context, field.Target!)) : null))];
        HasNotFilled = false;
    }

    public override void Count(ResidentFacts resident, AreaCounts counts)
    {
        if (!resident.IsActive)
        {
            return;
        }

        for (var line = 0; line < _fields.Length; line++)
        {
            if (IsFilled(resident, line))
            {
                counts.Add(First + line, resident.Sex);
            }
        }

        counts.Add(TotalCell, resident.Sex);
    }

    private bool IsFilled(ResidentFacts resident, int line)
    {
        var (field, index) = _fields[line];
        if (index is not null)
        {
            return index.LineOf(resident.Code(field)) >= 0;
        }

        return field.Name switch
        {
            "nik" => Nik.IsReal(resident.Record.Text(field)),
            "birthDate" => resident.Age >= 0,
            _ => resident.IsFilled(field),
        };
    }

    private static IEnumerable<FieldDefinition> Read(StatisticsContext context) =>
        Names.Where(name => context.ReadFields.Contains($"residents.{name}")).Select(name => Entities.Residents[name]);

    private static IReadOnlyList<CodeListEntry> CodesOf(StatisticsContext context, string list) => context.CodeLists.TryGetValue(list, out var entries) ? entries : [];

    private static string Label(string name) => name switch
    {
        "nik" => "NIK",
        "family" => "Keluarga",
        "familyRelationship" => "Hubungan dalam keluarga",
        "sex" => "Jenis kelamin",
        "birthPlace" => "Tempat lahir",
        "birthDate" => "Tanggal lahir",
        "religion" => "Agama",
        "educationAttained" => "Pendidikan dalam KK",
        "occupation" => "Pekerjaan",
        "maritalStatus" => "Status perkawinan",
        "citizenship" => "Warga negara",
        "fatherName" => "Nama ayah",
        _ => "Nama ibu",
    };
}
