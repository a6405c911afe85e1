using System.Text.Json;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Api.Editions;

/// <summary>Writes a receipt with everything needed to check it elsewhere: the exact text that was hashed, chain, signature and public key.</summary>
internal sealed class ReceiptWriter(IStoreKeys keys)
{
    public void Write(Utf8JsonWriter writer, ReceiptInfo receipt)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", receipt.Id);
        writer.WriteString("runId", receipt.RunId);
        writer.WriteNumber("edition", receipt.Edition);
        writer.WriteString("outcome", receipt.Outcome);
        writer.WriteString("recordedAt", receipt.RecordedAt.UtcDateTime);
        writer.WritePropertyName("receipt");
        writer.WriteRawValue(receipt.Json);
        writer.WriteString("signedText", receipt.Json);
        writer.WriteString("previousHash", Convert.ToHexStringLower(receipt.PreviousHash));
        writer.WriteString("hash", Convert.ToHexStringLower(receipt.Hash));
        writer.WriteString("signature", Convert.ToBase64String(receipt.Signature));
        writer.WriteString("publicKey", keys.SigningPublicKey);
        writer.WriteEndObject();
    }
}
