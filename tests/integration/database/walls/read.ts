import type {
  AdministratorActor,
  FacilitatorActor,
  SchoolActor,
  SelfActor,
  StaffActor,
} from '@/lib/auth/actor';
import type { Tenant } from '@/tests/factories/tenants';

type Reader = SchoolActor | SelfActor | StaffActor | FacilitatorActor | AdministratorActor;

export interface Read {
  /** 'path#function' as exported. */
  of: string;
  readers: readonly Reader['kind'][];
  /** Reads as the actor with the ids of a school that may be somebody else's. */
  call: (actor: Reader, ids: Tenant) => Promise<unknown>;
}

/** Narrows the actor to what the query takes; the table's `readers` says which may call it. */
export function read<A extends Reader>(
  of: string,
  readers: readonly A['kind'][],
  call: (actor: A, ids: Tenant) => Promise<unknown>,
): Read {
  return { of, readers, call: (actor, ids) => call(actor as A, ids) };
}
