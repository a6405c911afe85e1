using System.Security.Cryptography;
using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Store.Queries;

/// <summary>Tells whether two editions were counted by the same lists: code lists, age bands, and fields that the source gives. Nothing of a person is in it.</summary>
public static class CountingHash
{
    /// <summary>Hash of the lists, hexadecimal.</summary>
    public static string Compute(SourceReferenceData reference, IEnumerable<string> readFields)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
        {
            lists = reference.CodeLists.OrderBy(list => list.Key, StringComparer.Ordinal).Select(list => new { list.Key, list.Value }),
            reference.AgeBands,
            reference.AgeCategories,
            fields = readFields.Where(field => !IsSpecific(field)).Order(StringComparer.Ordinal),
        })));
    }

    /// <summary>Data spesifik is counted whether or not it is kept.</summary>
    private static bool IsSpecific(string field) => field.Split('.') is [var entity, var name] && entity == Entities.Residents.Name && Entities.Residents.FindSpecific(name) is not null;
}
